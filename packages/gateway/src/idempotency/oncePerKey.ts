import { requestError } from '@banklink/core'
import type { Problem } from '@banklink/core/wire'
import { InvalidRequest } from '../http/InvalidRequest.ts'
import { toProblem } from '../http/problem.ts'
import { createDigest } from '../seal/createDigest.ts'
import { hashOf } from '../seal/hashOf.ts'
import { holderOf } from './holderOf.ts'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

export interface OncePerKeyOptions {
  store: IdempotencyStore
  /** The longest time of the work, in milliseconds: a claim lasts longer. */
  leaseMs: number
  ids: () => string
}

export interface OnceRequest<Checked> {
  owner: string
  /** The same key on another route is a different key. */
  route: string
  /** Value of `Idempotency-Key`. */
  key: string | undefined
  /** The request's body; only its digest is stored. */
  body: unknown
  requestId: string
  /** Checks whether the request is allowed, before anything is stored. */
  check: () => Promise<Checked>
}

/** Does the work of a request once per key; a repetition gets the stored answer. */
export type OncePerKey = <Checked>(
  request: OnceRequest<Checked>,
  work: (idempotencyKey: string, checked: Checked) => Promise<KeptAnswer>,
) => Promise<KeptAnswer & { replayed: boolean }>

/**
 * Makes requests with the same key do their work once. Answers are stored, refusals too; a retryable failure releases
 * the key, and a request that fails its check never claims it.
 * The work receives its own key for the platform, which no other owner can have. Neither key depends on a secret, so
 * both stay the same when the gateway's secret changes; the body's digest is keyed by the browser's key, which is not
 * stored.
 *
 * @throws `request.key_missing`, `request.key_reused` or `request.key_busy`
 */
export function oncePerKey({ store, leaseMs, ids }: OncePerKeyOptions): OncePerKey {
  return async ({ owner, route, key, body, requestId, check }, work) => {
    if (!key) throw requestError('request.key_missing')
    if (key.length > 255) throw new InvalidRequest({ fields: ['Idempotency-Key'] })
    const scoped = await hashOf(['key', owner, route, key])
    const fingerprint = await createDigest(key)([owner, route, body])
    const replayed = async (error: unknown): Promise<KeptAnswer> => {
      // A link that was completed in time is answered also when its state is over.
      const found = await store.find(scoped, fingerprint)
      if (typeof found === 'object') return found.answer
      throw error
    }

    const checked = await settled(check())
    if ('error' in checked) return { ...(await replayed(checked.error)), replayed: true }

    const attempt = ids()
    const claim = { fingerprint, attempt, owner: await holderOf(owner), leaseMs }
    const begun = await store.begin(scoped, claim)
    if (begun === 'busy') throw requestError('request.key_busy', { details: { retryAfterMs: 1000 } })
    if (begun === 'mismatch') throw requestError('request.key_reused')
    if (begun !== 'new') return { ...begun.answer, replayed: true }
    try {
      const answer = await work(scoped, checked.value)
      await store.finish(scoped, { attempt, answer })
      return { ...answer, replayed: false }
    } catch (error) {
      const problem = toProblem(error, requestId)
      const answer = { status: problem.status, body: JSON.stringify(problem) }
      if (isFinal(problem)) await store.finish(scoped, { attempt, answer })
      else await store.release(scoped, attempt)
      throw error
    }
  }
}

/**
 * Whether the same request would fail again. A platform failure may be temporary, and a new account that is not found
 * may be missing only from a stale list.
 */
function isFinal({ status, retryable, code }: Problem): boolean {
  return status < 500 && !retryable && code !== 'platform.account_not_found'
}

async function settled<T>(promise: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await promise }
  } catch (error) {
    return { error }
  }
}
