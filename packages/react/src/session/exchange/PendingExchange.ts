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
  /** With exactly the account that the person chose. */
  result: LinkResult
  /** The person has something to decide first: it is not sent without that. */
  isUndecided?: boolean
  /** Milliseconds since 1970. */
  createdAt: number
  /** Until then somebody is at it. Milliseconds since 1970. */
  leaseUntil: number
}

/** How long Plaid accepts a public token, in milliseconds. @see https://plaid.com/docs/api/items/#itempublic_tokenexchange */
export const publicTokenLifeMs = 1_800_000

/** Where pending exchanges are kept. All of it may be refused, as in a browser's private mode. */
export interface ExchangeStore {
  put: (exchange: PendingExchange) => Promise<void>
  /** Takes a record for `leaseMs`, in one transaction. Null where it is gone or somebody else is at it. */
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
  /** A lock is held, so a lease can only be that of a page that died. */
  isLocked: boolean
}
