import type { CompleteRequest, LinkBackend } from '../backend/LinkBackend.ts'

/**
 * How a person finishes Link: at once, or with micro-deposits still on their way. In update mode the same words
 * say what Link reports at its end.
 */
export type LinkFinish = 'instant' | 'automatic_deposits' | 'manual_deposits'

/** What the suite needs to know of a backend that it tests. */
export interface BackendHarness {
  /**
   * Makes a backend for an owner that no other call was given, and that has no account yet. All owners are at the
   * same platform.
   */
  create(): Promise<LinkBackend>
  /** Finishes Link without a screen, with one account, and says what Link's `onSuccess` would. */
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
   * Lets the bank want a login for an account that was linked. Absent: update mode is shown with an account that offers
   * `reconnect` from the start, and not shown where none does.
   */
  lapse?(accountId: string): void | Promise<void>
  /** Lets this many milliseconds pass at the platform. Absent: the suite waits as long as a pending step says. */
  advance?(ms: number): void | Promise<void>
}
