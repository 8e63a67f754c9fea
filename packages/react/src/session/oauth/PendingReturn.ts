import type { LinkRequest, SealedState } from '@banklink/core'

/**
 * A run that a bank may redirect back to, on a newly loaded page. At most one per tab: it exists while Link is open,
 * and afterwards only if the user left for a bank.
 */
export interface PendingReturn {
  /** The tab's. */
  id: string
  ownerKey: string
  backendId: string
  request: LinkRequest
  linkToken: string
  state: SealedState
  /** When the link token is over. Milliseconds since 1970. */
  expiresAt: number
  /** The page where the user was: path, query and hash of this origin. */
  place: string
  /** The `oauth_state_id` of each return with which Link resumed. Each works once. */
  usedFor: readonly string[]
}

/** Where pending returns are kept. All of it may be refused, as in a browser's private mode. */
export interface ReturnStore {
  put: (pending: PendingReturn) => Promise<void>
  remove: (id: string) => Promise<void>
  all: () => Promise<PendingReturn[]>
  /** Marks a record as used for a return, in one transaction. False where it was used for it, or is gone. */
  use: (id: string, oauthStateId: string) => Promise<boolean>
}
