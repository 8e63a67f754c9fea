import type { BanklinkErrorCode } from './catalog.ts'
import { docsSite } from './docsSite.ts'

/** What can be logged about an error: short texts and IDs only, never a token, a number or a body. */
export interface ErrorDetails {
  /** HTTP status of the answer. */
  status?: number
  /** Id of the backend, such as `bond`. */
  platform?: string
  /** The platform's own code, such as `account_dne`. */
  platformCode?: string
  /** Why the platform failed an account, as in the account's `reason`. */
  reason?: string
  /**
   * Names of the invalid fields, never their values. With `request.numbers_refused` they are fields of a form for
   * account numbers.
   */
  fields?: readonly string[]
  /** Plaid's `error_type` and `error_code`. */
  plaidType?: string
  plaidCode?: string
  /** Ids for a support ticket. */
  requestId?: string
  linkSessionId?: string
  /** Milliseconds to wait, as the server requested. */
  retryAfterMs?: number
  /** Text for the user, as the app's own server wrote it: at most 300 characters. */
  notice?: string
}

export interface BanklinkErrorOptions {
  /** Problem, cause if known, and fix, for the developer. */
  message: string
  /** Whether retrying can help. */
  retryable: boolean
  details?: ErrorDetails | undefined
  cause?: unknown
}

/**
 * The error class of Banklink. `code` is stable and has an entry in `docs/errors.md`; `message` is for the developer;
 * components look up the user's message by code.
 *
 * @example
 * if (isBanklinkError(error, 'link.script_failed')) showHint(error.docsUrl)
 */
export class BanklinkError extends Error {
  override readonly name: string = 'BanklinkError'
  /** Open-ended, because a newer gateway may send a code that this version doesn't know. */
  readonly code: BanklinkErrorCode | (string & {})
  readonly retryable: boolean
  readonly details: ErrorDetails

  constructor(code: BanklinkErrorCode | (string & {}), options: BanklinkErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    // Two copies of the package on a page still know each other's errors.
    Object.defineProperty(this, brand, { value: true })
    this.code = code
    this.retryable = options.retryable
    this.details = options.details ?? {}
  }

  /** The URL of this error's entry in the docs. */
  get docsUrl(): string {
    return `${docsSite}/docs/errors.md#${this.code.replaceAll(/[._]/g, '-')}`
  }
}

const brand = Symbol.for('banklink.error')

/** Whether a value is a {@link BanklinkError}, also of another copy of the package, and of this code if given. */
export function isBanklinkError(value: unknown, code?: BanklinkErrorCode): value is BanklinkError {
  return (
    value instanceof Error && brand in value && (code === undefined || (value as Error as BanklinkError).code === code)
  )
}
