import type { BanklinkError, LinkExit, LinkedAccount, LinkPurpose } from '@banklink/core'

/** The callbacks of one run. At most one of `onLinked`, `onExit` and `onError` ends it. */
export interface LinkObserver {
  /**
   * The platform says that the account is usable, or that it will be. Only with `purpose: 'link'` is it a new one: it is
   * also called after a login was renewed or a deposit was verified.
   */
  onLinked?: (account: LinkedAccount, info: LinkedInfo) => void
  /** The person left Link without an error, or cancelled before it opened. */
  onExit?: (exit: LinkExit) => void
  /** The run failed, or Link ended with an error. The message for the person is on the screen by then. */
  onError?: (error: BanklinkError) => void
}

/** How an account was linked. */
export interface LinkedInfo {
  outcome: 'active' | 'pending'
  purpose: LinkPurpose
  /** The run ended on an earlier page, or after its provider was gone. */
  isRecovered?: true
}

/** An observer that the session keeps. `isListening` says whether the app gave that callback. */
export interface RunObserver extends Required<LinkObserver> {
  isListening: (callback: keyof LinkObserver) => boolean
}
