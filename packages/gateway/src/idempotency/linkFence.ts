import { requestError } from '@banklink/core'
import { hashOf } from '../seal/hashOf.ts'
import { holderOf } from './holderOf.ts'
import type { IdempotencyStore } from './IdempotencyStore.ts'
import { underClaim } from './underClaim.ts'

export interface LinkFenceOptions {
  store: IdempotencyStore
  /** The longest time of abandoning a link, in milliseconds. */
  leaseMs: number
  ids: () => string
}

/** A link in progress. */
export interface FencedLink {
  owner: string
  /** The sealed state as the browser has it. */
  sealed: string
}

/** Lets a link be completed or abandoned, but never both: two tabs may request each at the same moment. */
export interface LinkFence {
  /**
   * Call it before completing a link. From then on the link can't be abandoned.
   *
   * @throws `request.state_expired` if the link was abandoned, `request.key_busy` while it is being abandoned.
   */
  passToComplete(link: FencedLink, options: { lifeMs: number }): Promise<void>
  /** Abandons a link. Does nothing if it was already abandoned or its completion has started. */
  giveBack(link: FencedLink, work: () => Promise<void>): Promise<void>
}

/** Decides by one claim of the link's state in the idempotency store. */
export function linkFence({ store, leaseMs, ids }: LinkFenceOptions): LinkFence {
  const keyOf = ({ owner, sealed }: FencedLink): Promise<string> => hashOf(['link', owner, sealed])
  const claimOf = async (fingerprint: string, { owner }: FencedLink) => ({
    fingerprint,
    attempt: ids(),
    owner: await holderOf(owner),
  })

  return {
    async passToComplete(link, { lifeMs }) {
      const key = await keyOf(link)
      const claim = { ...(await claimOf('complete', link)), leaseMs: lifeMs + leaseMs }
      if ((await store.begin(key, claim)) !== 'mismatch') return
      const given = await store.find(key, 'abandon')
      if (typeof given === 'object') throw requestError('request.state_expired')
      throw requestError('request.key_busy', { details: { retryAfterMs: 1000 } })
    },
    async giveBack(link, work) {
      const key = await keyOf(link)
      const claim = { ...(await claimOf('abandon', link)), leaseMs }
      if ((await store.begin(key, claim)) !== 'new') return
      await underClaim(store, { key, attempt: claim.attempt }, async () => {
        await work()
        return { status: 204, body: '' }
      })
    },
  }
}
