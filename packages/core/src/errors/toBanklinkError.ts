import { type BanklinkError, isBanklinkError } from './BanklinkError.ts'
import { usageError } from './usageErrors.ts'

/** The one door in: a Banklink error stays what it is, anything else becomes `unexpected` with its cause kept. */
export function toBanklinkError(cause: unknown): BanklinkError {
  return isBanklinkError(cause) ? cause : usageError('unexpected', { cause })
}
