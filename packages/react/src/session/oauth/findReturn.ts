import type { LinkErrorCode } from '@banklink/core'
import { isSameOwner, type Owner } from '../Owner.ts'
import type { PendingReturn } from './PendingReturn.ts'

/** The owner who returned, and when. */
export interface Returning extends Owner {
  /** The run that this browser tab opened Link with last. */
  lastRun: string | null
  /** Runs whose Link is open in another tab: on a phone it may have waited there, so they come last. */
  living: ReadonlySet<string>
  oauthStateId: string
  /** Milliseconds since 1970. */
  now: number
}

/** As many stored runs are tried for one return. */
const maxTries = 3

/**
 * The stored runs that a return may be of, the most likely first. The address does not name it: it is the tab's own, else,
 * because a bank's app may have opened another tab, one of the newest, and of those first one whose tab is gone.
 */
export function findReturns(found: readonly PendingReturn[], returning: Returning): readonly PendingReturn[] {
  const { oauthStateId, lastRun, living } = returning
  const tried = found.filter(({ usedFor }) => usedFor.includes(oauthStateId)).length
  return found
    .filter((pending) => !refusalOf([pending], returning))
    .sort(
      (one, other) =>
        Number(other.id === lastRun) - Number(one.id === lastRun) ||
        Number(living.has(one.id)) - Number(living.has(other.id)) ||
        other.expiresAt - one.expiresAt,
    )
    .slice(0, Math.max(0, maxTries - tried))
}

/** Why Link can't resume any of these records; `null` if it can resume one. Records of other owners don't count. */
export function refusalOf(found: readonly PendingReturn[], returning: Returning): LinkErrorCode | null {
  const own = found.filter((pending) => isSameOwner(pending, returning))
  if (own.length === 0) return found.length > 0 ? 'link.return_foreign' : 'link.return_not_found'
  const fresh = own.filter(({ usedFor }) => !usedFor.includes(returning.oauthStateId))
  if (fresh.length === 0) return 'link.return_used'
  return fresh.some(({ expiresAt }) => expiresAt > returning.now) ? null : 'link.return_expired'
}
