import type { CompleteRequest, LinkBackend } from '../backend/LinkBackend.ts'

/**
 * How a user finishes Link: at once, or with pending micro-deposits. In update mode it is what Link reports at its end.
 */
export type LinkFinish = 'instant' | 'automatic_deposits' | 'manual_deposits'

/** What the suite needs to know about a backend that it tests. */
export interface BackendHarness {
  /**
   * Makes a backend for an owner that no other call was given, and that has no account yet. All owners are at the
   * same platform.
   */
  create(): Promise<LinkBackend>
  /** Finishes Link without a screen, with one account, and returns what Link passes to `onSuccess`. */
  finishLink(linkToken: string, outcome: LinkFinish): Promise<Omit<CompleteRequest, 'state' | 'currency'>>
  /**
   * Which ways of finishing the platform can be shown with.
   *
   * @default ['instant']
   */
  finishes?: readonly LinkFinish[]
  /**
   * Currency to complete with, where the platform asks for one.
   *
   * @default the first of the backend's capabilities
   */
  currency?: string
  /**
   * Whether what `begin` created is gone after `abandon`, so that nothing can be completed with it. The gateway's
   * client always has `abandon`, so behind it this says whether the platform takes anything back.
   *
   * @default `beginCreatesRow` of the backend's capabilities
   */
  takesBack?: boolean
  /**
   * Makes the bank require a new sign-in for a linked account. If absent, update mode is tested with an account that
   * offers `reconnect` from the start, and skipped if there is none.
   */
  lapse?(accountId: string): void | Promise<void>
  /** Lets this many milliseconds pass at the platform. Absent: the suite waits as long as a pending step says. */
  advance?(ms: number): void | Promise<void>
}
