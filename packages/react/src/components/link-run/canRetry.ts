import type { LinkSessionState } from '@banklink/core'

/** Whether retrying can help a failed run: the error is retryable, or the result of Link is kept. */
export function canRetry(state: LinkSessionState): boolean {
  return state.status === 'failed' && (state.error.retryable || state.result !== null)
}
