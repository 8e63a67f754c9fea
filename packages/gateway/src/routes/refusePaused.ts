import { gatewayError } from '@banklink/core'
import type { GatewayContext } from './GatewayEnv.ts'

/**
 * Refuses a new account while the brand has paused them.
 *
 * @throws `gateway.paused`, with the brand's own text in `details.notice`
 */
export async function refusePaused(c: GatewayContext): Promise<void> {
  const pause = await c.var.findPause()
  if (!pause) return
  const { notice, retryAfterMs } = pause
  const details = {
    ...(notice ? { notice: notice.slice(0, longestNotice) } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
  throw gatewayError('gateway.paused', { details })
}

const longestNotice = 300
