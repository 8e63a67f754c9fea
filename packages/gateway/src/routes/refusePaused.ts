import { gatewayError } from '@banklink/core'
import type { Refusal } from '../backendMaker.ts'
import type { GatewayContext } from './GatewayEnv.ts'

/**
 * Refuses a new account while the brand has paused them, and records that in the audit.
 *
 * @throws `gateway.paused`, with the brand's own text in `details.notice`
 */
export async function refusePaused(c: GatewayContext, refused: Pick<Refusal, 'type' | 'purpose'>): Promise<void> {
  const pause = await c.var.findPause()
  if (!pause) return
  const { notice, retryAfterMs } = pause
  const details = {
    ...(notice ? { notice: notice.slice(0, longestNotice) } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
  await c.var.refused({ ...refused, code: 'gateway.paused' })
  throw gatewayError('gateway.paused', { details })
}

const longestNotice = 300
