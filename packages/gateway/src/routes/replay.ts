import { type Answer, toResponse } from '../http/answer.ts'
import type { GatewayContext } from './GatewayEnv.ts'

/** Sends an answer, and marks it if it repeats the answer to an earlier request with the same key. */
export function replay(c: GatewayContext, { replayed, ...answer }: Answer & { replayed: boolean }): Response {
  const response = toResponse(answer)
  if (!replayed) return response
  response.headers.set('Idempotency-Replayed', 'true')
  if (answer.status >= 400) {
    const { code, platformCode }: { code?: string; platformCode?: string } = JSON.parse(answer.body)
    c.set('repeated', { ...(code && { code }), ...(platformCode && { platformCode }) })
  }
  return response
}
