import type { LinkOutcome, LinkPurpose } from '@banklink/core'
import type { Owner } from '../Owner.ts'

/** The end of a run whose provider was unmounted. It identifies the account by ID only; the account is read again. */
export interface UnheardEnd extends Owner {
  /** The run's. */
  id: string
  accountId: string
  purpose: LinkPurpose
  outcome: LinkOutcome
  /** Milliseconds since 1970. */
  endedAt: number
}

/** How long an unheard end is kept, in milliseconds. */
export const unheardEndLifeMs: number = 7 * 24 * 3_600_000

/** Where unheard ends are kept. All of it may be refused, as in a browser's private mode. */
export interface EndStore {
  put: (end: UnheardEnd) => Promise<void>
  all: () => Promise<UnheardEnd[]>
  /** Reads and removes one record in one transaction, so that only one page reports it. */
  take: (id: string) => Promise<UnheardEnd | undefined>
}
