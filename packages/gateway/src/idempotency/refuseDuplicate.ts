import {
  type CompleteRequest,
  findDuplicate,
  isBanklinkError,
  type LinkedAccount,
  platformError,
  requestError,
} from '@banklink/core'
import { pendingStatus } from '../http/answer.ts'
import { hashOf } from '../seal/hashOf.ts'
import { holderOf } from './holderOf.ts'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

export interface RefuseDuplicateOptions {
  store: IdempotencyStore
  /** The longest time of the work, in milliseconds: a claim lasts longer. */
  leaseMs: number
  ids: () => string
}

/** A link that may be of an account that its owner has already. */
export interface ComparedLink {
  owner: string
  request: CompleteRequest
  /** Milliseconds for which the link can be completed. */
  lifeMs: number
  /** The owner's accounts as the platform has them now. */
  accounts: () => AsyncIterable<LinkedAccount>
  /** Called before a duplicate is refused. */
  onRefused: () => Promise<void>
}

/**
 * Completes a link unless its owner has the account already. Call it for one request of a public token at a time.
 *
 * @throws `platform.duplicate_account`, or `request.key_busy` while another link of the same account is in progress
 */
export type RefuseDuplicate = (link: ComparedLink, work: () => Promise<KeptAnswer>) => Promise<KeptAnswer>

/**
 * Compares the account with the owner's list before the exchange. Links of the same account wait for each other, because
 * two tabs may each have one. The result is stored before the exchange, so a repetition after a lost answer doesn't take
 * the account that it linked itself for a duplicate.
 */
export function refuseDuplicate({ store, leaseMs, ids }: RefuseDuplicateOptions): RefuseDuplicate {
  return async ({ owner, request, lifeMs, accounts, onRefused }, work) => {
    const parts = comparedParts(request)
    if (!parts) return work()
    const { publicToken, account, allowDuplicate } = request
    const holder = await holderOf(owner)
    const compared = await hashOf(['compared', owner, publicToken, account.id])
    const pass = { fingerprint: 'compared', attempt: ids(), owner: holder, leaseMs: lifeMs + leaseMs }
    if (allowDuplicate) {
      await store.begin(compared, pass)
      return work()
    }

    const turn = await hashOf(['account', owner, ...parts])
    const claim = { fingerprint: await hashOf(['turn', publicToken]), attempt: ids(), owner: holder, leaseMs }
    // The same link has its turn already if the result of its last request is not known.
    const begun = await store.begin(turn, claim)
    let isSettled = true
    try {
      const isNew = (await store.find(compared, 'compared')) === 'new'
      if (isNew && (await isLinked(request, accounts))) {
        await onRefused()
        throw platformError('platform.duplicate_account')
      }
      if (begun === 'mismatch') throw requestError('request.key_busy', { details: { retryAfterMs: 1000 } })
      if (isNew) await store.begin(compared, pass)
      const answer = await work()
      isSettled = answer.status !== pendingStatus
      return answer
    } catch (error) {
      isSettled = !isBanklinkError(error, 'platform.unreachable')
      throw error
    } finally {
      if (begun === 'new') {
        await store.release(turn, claim.attempt)
        if (!isSettled) await store.begin(turn, { ...claim, leaseMs: settledWithinMs })
      }
    }
  }
}

/** What the accounts of a list are found by; null if Link doesn't report all of it. */
function comparedParts({ institution, account }: CompleteRequest): readonly string[] | null {
  const bank = institution?.id ?? institution?.name
  const kind = account.subtype || account.name
  return bank && account.mask && kind ? [bank, account.mask, kind].map((part) => part.trim().toLowerCase()) : null
}

/** A list that can't be read is no reason to refuse a link. */
async function isLinked(request: CompleteRequest, accounts: ComparedLink['accounts']): Promise<boolean> {
  try {
    for await (const account of accounts()) if (findDuplicate(request, [account])) return true
  } catch {}
  return false
}

/** Milliseconds after which the platform's list shows an account whose result was not known. */
const settledWithinMs = 30_000
