import { requestError } from '@banklink/core'
import type { Problem } from '@banklink/core/wire'
import { InvalidRequest } from '../http/InvalidRequest.ts'
import { toProblem } from '../http/problem.ts'
import type { Digest } from '../seal/createDigest.ts'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

export interface OncePerKeyOptions {
  store: IdempotencyStore
  digest: Digest
}

export interface OnceRequest {
  owner: string
  /** The same key on another route is another key. */
  route: string
  /** Value of `Idempotency-Key`. */
  key: string | undefined
  /** What was asked for; kept as a digest alone. */
  body: unknown
  requestId: string
}

/** Does the work of a request, unless one with the same key did it before; then its answer is repeated. */
export type OncePerKey = (
  request: OnceRequest,
  work: (idempotencyKey: string) => Promise<KeptAnswer>,
) => Promise<KeptAnswer & { replayed: boolean }>

/**
 * Makes requests with the same key do their work once. Answers are kept, refusals too; what may go better next
 * time gives the key back.
 *
 * The work is handed a key of its own for the platform, which no other owner can have.
 *
 * @throws `request.key_missing`, `request.key_reused` or `request.key_busy`
 */
export function oncePerKey({ store, digest }: OncePerKeyOptions): OncePerKey {
  return async ({ owner, route, key, body, requestId }, work) => {
    if (!key) throw requestError('request.key_missing')
    if (key.length > 255) throw new InvalidRequest({ fields: ['Idempotency-Key'] })
    const scoped = await digest([owner, route, key])
    const begun = await store.begin(scoped, await digest([route, body]))
    if (begun === 'busy') throw requestError('request.key_busy', { details: { retryAfterMs: 1000 } })
    if (begun === 'mismatch') throw requestError('request.key_reused')
    if (begun !== 'new') return { ...begun.answer, replayed: true }
    try {
      const answer = await work(scoped)
      await store.finish(scoped, answer)
      return { ...answer, replayed: false }
    } catch (error) {
      const problem = toProblem(error, requestId)
      if (isFinal(problem)) await store.finish(scoped, { status: problem.status, body: JSON.stringify(problem) })
      else await store.release(scoped)
      throw error
    }
  }
}

/** Whether the same request would be refused again. What failed at the platform may go better next time. */
function isFinal({ status, retryable }: Problem): boolean {
  return status < 500 && !retryable
}
