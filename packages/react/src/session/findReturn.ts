import type { LinkErrorCode } from '@banklink/core'
import type { PendingReturn } from './PendingReturn.ts'

/** Who is back, and when. */
export interface Returning {
  ownerKey: string
  backendId: string
  tab: string
  oauthStateId: string
  /** Milliseconds since 1970. */
  now: number
}

/**
 * The run that a bank sent the person back to. The address does not name it: it is the tab's own, else, because a
 * bank's app may have opened a tab of its own, the newest that can go on.
 */
export function findReturn(found: readonly PendingReturn[], returning: Returning): PendingReturn | null {
  const own = found.find(({ id }) => id === returning.tab)
  if (own) return own
  const newestFirst = [...found].sort((one, other) => other.expiresAt - one.expiresAt)
  return newestFirst.find((pending) => !refusalOf(pending, returning)) ?? newestFirst[0] ?? null
}

/** Why Link cannot go on with a run; null where it can. */
export function refusalOf(pending: PendingReturn | null, returning: Returning): LinkErrorCode | null {
  if (!pending) return 'link.return_not_found'
  if (pending.ownerKey !== returning.ownerKey || pending.backendId !== returning.backendId) return 'link.return_foreign'
  if (pending.usedFor.includes(returning.oauthStateId)) return 'link.return_used'
  return pending.expiresAt <= returning.now ? 'link.return_expired' : null
}
