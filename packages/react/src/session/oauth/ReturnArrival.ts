import type { LinkToken } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import type { LinkObserver } from '../LinkObserver.ts'
import type { Run } from '../SessionSnapshot.ts'

/** The OAuth return on the page that a bank redirected to. */
export interface ReturnArrival {
  /**
   * Resumes the return in the page's URL. Resolves to `false` if no bank redirected here, or if that return has ended.
   */
  arrive(observer: LinkObserver | null): Promise<boolean>
  /** Begins the return, as soon as the session is free for it. */
  begin(): void
  /** Finds the stored run, and lets Link continue with it. */
  resume(run: Run, signal: AbortSignal): Promise<void>
  /** Whether another stored run may be the one, after Link refused this one. */
  hasNext(): boolean
  /** The redirect URL to create Link's handler with, for the token that the user left with. */
  addressFor(token: LinkToken): { receivedRedirectUri?: string }
  /** Takes the return out of the page's address, once the run's Link is open: a reload must not use it again. */
  cleanAddress(run: Run | null): void
  /** The same, and forgets it: the run that continued it is through. */
  finish(run: Run | null): void
}

/** What the arrival needs of the records of journeys. */
export interface ReturnRecords {
  /** Makes this record the one of the current run. */
  adopt(id: string): void
  /** The path that the user came from. */
  cameFrom(path: string): void
  /** Removes what is too old. */
  dropExpired(): void
}

/** Makes the arrival. It comes with the hook that shows it, so that other pages do not load it. */
export type CreateReturnArrival = (context: EffectContext, records: ReturnRecords) => ReturnArrival
