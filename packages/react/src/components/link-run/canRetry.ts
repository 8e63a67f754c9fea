import type { LinkSessionState } from '@banklink/core'

/** Whether trying the same again can help a run that failed: the error says so, or what Link returned is kept for it. */
export function canRetry(state: LinkSessionState): boolean {
  return state.status === 'failed' && (state.error.retryable || state.result !== null)
}
