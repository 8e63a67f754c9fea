import type { AccountStatus, LinkedAccount } from '@banklink/core'

/**
 * Milliseconds until accounts are worth another look, by the one that changes soonest; false where none changes by
 * itself. One that waits for a person's code is read again when they come back to the page.
 */
export function followInterval(accounts: readonly Pick<LinkedAccount, 'status'>[]): number | false {
  const soonest = Math.min(...accounts.map(({ status }) => intervals[status] ?? Number.POSITIVE_INFINITY))
  return Number.isFinite(soonest) && soonest
}

/** Whether what the platform says next may differ, by itself or by what the person did elsewhere. */
export function isAwaited({ status }: Pick<LinkedAccount, 'status'>): boolean {
  return status === 'awaiting_deposits' || status in intervals
}

const intervals: { [status in AccountStatus]?: number } = { storing: 3_000, removing: 3_000, verifying: 60_000 }
