import type { BanklinkError } from '@banklink/core'

/** Whether an error leaves open what the platform did: no answer, or none that could be read. */
export function leavesOpen({ code, retryable }: Pick<BanklinkError, 'code' | 'retryable'>): boolean {
  return retryable || /unexpected|result_unknown$/.test(code)
}
