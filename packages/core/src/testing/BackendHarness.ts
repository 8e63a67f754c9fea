import type { CompleteRequest, LinkBackend } from '../backend/LinkBackend.ts'

/**
 * How a user finishes Link: at once, or with pending micro-deposits. In update mode it is what Link reports at its end.
 */
export type LinkFinish = 'instant' | 'automatic_deposits' | 'manual_deposits'

/** What the suite needs to know about a backend that it tests. */
export interface BackendHarness {
  /** Creates a backend for a new owner without accounts. All owners are at the same platform. */
  create(): Promise<LinkBackend>
  /** Finishes Link without a screen, with one account, and returns what Link passes to `onSuccess`. */
  finishLink(linkToken: string, outcome: LinkFinish): Promise<Omit<CompleteRequest, 'state' | 'currency'>>
  /**
   * Which finishes the platform supports.
   *
   * @default ['instant']
   */
  finishes?: readonly LinkFinish[]
  /**
   * The currency to complete with, if the platform requires one.
   *
   * @default the first of the backend's capabilities
   */
  currency?: string
  /**
   * Whether `abandon` removes what `begin` created, so that it can't be completed. The gateway's client always has
   * `abandon`, so for it this states whether the platform supports it.
   *
   * @default `beginCreatesRow` of the backend's capabilities
   */
  takesBack?: boolean
  /**
   * Makes the bank require a new sign-in for a linked account. If absent, update mode is tested with an account that
   * offers `reconnect` from the start, and skipped if there is none.
   */
  lapse?(accountId: string): void | Promise<void>
  /**
   * Advances the platform's time by this many milliseconds. If absent, the suite waits as long as a pending step
   * requires.
   */
  advance?(ms: number): void | Promise<void>
}
