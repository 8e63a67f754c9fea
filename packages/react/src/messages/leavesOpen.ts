import type { BanklinkError } from '@banklink/core'

/** Whether the outcome at the platform is unknown after an error: no answer, or an unreadable one. */
export function leavesOpen({ code, retryable }: Pick<BanklinkError, 'code' | 'retryable'>): boolean {
  return retryable || /unexpected|result_unknown$/.test(code)
}
