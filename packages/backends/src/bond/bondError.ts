import { type BanklinkError, type ErrorDetails, type PlatformErrorCode, platformError } from '@banklink/core'

/** An answer of Bond that says no. */
export interface BondRefusal {
  status: number
  /** The body as parsed JSON; undefined where it is none. */
  body: unknown
  retryAfterMs: number | undefined
}

/**
 * The error that Bond's answer tells of. Bond's code is kept in `details.platformCode`; its text is not passed
 * on, because it may quote what was sent.
 */
export function bondError({ status, body, retryAfterMs }: BondRefusal): BanklinkError {
  const platformCode = bondCode(body)
  const details: ErrorDetails = { platform: 'bond', status }
  if (platformCode !== undefined) details.platformCode = platformCode
  if (retryAfterMs !== undefined) details.retryAfterMs = retryAfterMs
  return platformError(errorCode(status, platformCode), { details })
}

/**
 * Bond's own code in an error body, of whichever shape: `{ Message, Status, Code, Type }`, a map of fields,
 * `{ Error }` or `{ message }`. Only the first has one.
 */
export function bondCode(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('Code' in body)) return undefined
  // A code is a word. Whatever else stands there could be a text that quotes the request.
  return typeof body.Code === 'string' && /^[\w.-]{1,64}$/.test(body.Code) ? body.Code : undefined
}

function errorCode(status: number, platformCode: string | undefined): PlatformErrorCode {
  if (status < 400) return 'platform.unexpected_answer'
  if (status === 429) return 'platform.rate_limited'
  if (status === 401 || status === 403) return 'platform.unauthorized'
  if (status === 404 && notFound.has(platformCode)) return 'platform.account_not_found'
  if (status === 424 || status >= 500) return 'platform.unavailable'
  if (platformCode === 'duplicate_account') return 'platform.duplicate_account'
  return 'platform.rejected'
}

const notFound = new Set<string | undefined>(['acc_dne', 'account_dne', 'linked_dne', 'ext_acc_unknown'])
