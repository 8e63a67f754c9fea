import { isBanklinkError } from '@banklink/core'

/**
 * Whether Bond may have done what it was asked for, though the answer says no: one that is late may be told as
 * unavailable by a proxy, and one that cannot be read may have no body.
 */
export function mayBeDone(error: unknown): boolean {
  return isBanklinkError(error) && (error.retryable || error.code === 'platform.unexpected_answer')
}
