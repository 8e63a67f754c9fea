import type { LinkRequest, LinkResult, SealedState } from '@banklink/core'

/** A success of Link that the platform has not answered yet. It survives the page. */
export interface PendingExchange {
  /** Link's session id: one success, one record, one idempotency key. */
  id: string
  ownerKey: string
  backendId: string
  request: LinkRequest
  state: SealedState
  /** Null in update mode, where nothing is exchanged. */
  publicToken: string | null
  /** Contains exactly the account that the user chose. */
  result: LinkResult
  /** The user must decide first; the exchange isn't sent until then. */
  isUndecided?: boolean
  /** The user was asked about a duplicate, and links it anyway. */
  allowDuplicate?: boolean
  /** Milliseconds since 1970. */
  createdAt: number
  /** Until then another page is sending it. Milliseconds since 1970. */
  leaseUntil: number
}

/** How long Plaid accepts a public token, in milliseconds. @see https://plaid.com/docs/api/items/#itempublic_tokenexchange */
export const publicTokenLifeMs = 1_800_000

/** Where pending exchanges are kept. All of it may be refused, as in a browser's private mode. */
export interface ExchangeStore {
  put: (exchange: PendingExchange) => Promise<void>
  /**
   * Claims a record for `leaseMs`, in one transaction. Resolves to `null` if the record is gone or claimed by another
   * page.
   */
  claim: (id: string, options: ClaimOptions) => Promise<PendingExchange | null>
  /** Ends the lease of a record, if it is still there. */
  release: (id: string) => Promise<void>
  remove: (id: string) => Promise<void>
  all: () => Promise<PendingExchange[]>
}

/** When and how an exchange is claimed. Times in milliseconds, `now` since 1970. */
export interface ClaimOptions {
  now: number
  leaseMs: number
  /** A lock is held, so an existing lease can only belong to a closed page. */
  isLocked: boolean
}
