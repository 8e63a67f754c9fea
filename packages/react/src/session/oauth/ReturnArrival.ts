import type { LinkToken } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import type { LinkObserver } from '../LinkObserver.ts'
import type { Run } from '../SessionSnapshot.ts'

/** The way back from a bank, on the page that it sent the person to. */
export interface ReturnArrival {
  /** Takes up the return in the page's address. False where no bank sent the person here, or that return is over. */
  arrive(observer: LinkObserver | null): Promise<boolean>
  /** Begins the return, as soon as the session is free for it. */
  begin(): void
  /** Finds the stored run, and lets Link continue with it. */
  resume(run: Run, signal: AbortSignal): Promise<void>
  /** Whether another stored run may be the one, after Link refused this one. */
  hasNext(): boolean
  /** The address to make Link's handler with, for the token that the person left with. */
  addressFor(token: LinkToken): { receivedRedirectUri?: string }
  /** Takes the return out of the page's address, once the run's Link is open: a reload must not use it again. */
  cleanAddress(run: Run | null): void
  /** The same, and forgets it: the run that continued it is through. */
  finish(run: Run | null): void
}

/** What the arrival needs of the records of journeys. */
export interface ReturnRecords {
  /** From now on, this record is the one of the run that is under way. */
  adopt(id: string): void
  /** Where the person came from to this page. */
  cameFrom(path: string): void
  /** Removes what is too old. */
  dropExpired(): void
}

/** Makes the arrival. It comes with the hook that shows it, so that other pages do not load it. */
export type CreateReturnArrival = (context: EffectContext, records: ReturnRecords) => ReturnArrival
