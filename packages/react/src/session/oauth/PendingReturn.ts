import type { LinkRequest, SealedState } from '@banklink/core'

/**
 * A run of Link that a bank may send the person back to, on a page that has loaded anew. At most one a tab: it is
 * there while Link is open, and after that only where the person left for a bank.
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
  /** Where the person was: path, query and hash of this origin. */
  place: string
  /** The returns that Link went on with, by their `oauth_state_id`. Each works once. */
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
