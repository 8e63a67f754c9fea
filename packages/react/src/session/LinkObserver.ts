import type { BanklinkError, LinkExit, LinkedAccount, LinkPurpose, LinkStep } from '@banklink/core'

/** The callbacks of one run. At most one of `onLinked`, `onExit` and `onError` ends it. */
export interface LinkObserver {
  /**
   * Called when the platform reports the account as usable, or as about to be. The account is new only with `purpose:
   * 'link'`; the callback is also called after an account was reconnected or a deposit was verified.
   */
  onLinked?: ((account: LinkedAccount, info: LinkedInfo) => void) | undefined
  /** The user left Link without an error, or canceled before it opened. */
  onExit?: ((exit: LinkExit, info: RunInfo) => void) | undefined
  /** The run failed, or Link ended with an error. The message for the user is already visible. */
  onError?: ((error: BanklinkError, info: RunInfo) => void) | undefined
}

/** How an account was linked. */
export interface LinkedInfo {
  outcome: 'active' | 'pending'
  purpose: LinkPurpose
  /** The run ended on an earlier page, or after its provider was unmounted. */
  isRecovered?: true
}

/** The purpose of a run, and the step at which it ended. */
export interface RunInfo {
  purpose: LinkPurpose
  /** Where it ended, such as `token`, `open` before Link was open, `link` while it was, and `complete` after it. */
  step: LinkStep
  /** ID of the account that was reconnected, verified or refused by the platform; null for a new account. */
  accountId: string | null
  /** The same account as this page last read it; null if it was not read. */
  account: LinkedAccount | null
}

/** An observer that the session stores. `isListening` returns whether the app passed a callback. */
export interface RunObserver extends Required<LinkObserver> {
  isListening: (callback: keyof LinkObserver) => boolean
}
