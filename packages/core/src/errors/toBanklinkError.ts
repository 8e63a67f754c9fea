import { type BanklinkError, isBanklinkError } from './BanklinkError.ts'
import { unexpectedError } from './unexpectedErrors.ts'

/** Converts any thrown value: a Banklink error stays unchanged, anything else becomes `unexpected` with its cause. */
export function toBanklinkError(cause: unknown): BanklinkError {
  return isBanklinkError(cause) ? cause : unexpectedError('unexpected', { cause })
}
