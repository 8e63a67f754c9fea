import { requestError } from '@banklink/core'
import { hashOf } from '../seal/hashOf.ts'
import { holderOf } from './holderOf.ts'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'
import { underClaim } from './underClaim.ts'

export interface OncePerTokenOptions {
  store: IdempotencyStore
  /** The longest time of the work, in milliseconds: a claim lasts longer. */
  leaseMs: number
  ids: () => string
}

/** The use of a public token. */
export interface TokenUse {
  owner: string
  publicToken: string
  /** Plaid's ID of the chosen account. */
  accountId: string
}

/** Exchanges a public token once; a repetition gets the stored answer. */
export type OncePerToken = (use: TokenUse, work: () => Promise<KeptAnswer>) => Promise<KeptAnswer>

/**
 * Exchanges a public token once, whatever idempotency keys its requests have: two tabs may each have one. A failure
 * releases the token, so that another key can try.
 *
 * @throws `request.key_busy` while another request uses it, `request.key_reused` if another account was chosen.
 */
export function oncePerToken({ store, leaseMs, ids }: OncePerTokenOptions): OncePerToken {
  return async ({ owner, publicToken, accountId }, work) => {
    const key = await hashOf(['token', owner, publicToken])
    const attempt = ids()
    const fingerprint = await hashOf(['account', publicToken, accountId])
    const begun = await store.begin(key, { fingerprint, attempt, owner: await holderOf(owner), leaseMs })
    if (begun === 'busy') throw requestError('request.key_busy', { details: { retryAfterMs: 1000 } })
    if (begun === 'mismatch') throw requestError('request.key_reused')
    if (begun !== 'new') return begun.answer
    return underClaim(store, { key, attempt }, work)
  }
}
