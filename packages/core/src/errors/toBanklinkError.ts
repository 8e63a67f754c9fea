import { type BanklinkError, isBanklinkError } from './BanklinkError.ts'
import { unexpectedError } from './unexpectedErrors.ts'

/** The one door in: a Banklink error stays what it is, anything else becomes `unexpected` with its cause kept. */
export function toBanklinkError(cause: unknown): BanklinkError {
  return isBanklinkError(cause) ? cause : unexpectedError('unexpected', { cause })
}
