import { isBanklinkError } from '@banklink/core'

/**
 * Whether Bond may have carried out a request although its answer is an error: a proxy may report a late answer as
 * unavailable, and an unreadable answer may have no body.
 */
export function mayBeDone(error: unknown): boolean {
  return isBanklinkError(error) && (error.retryable || error.code === 'platform.unexpected_answer')
}
