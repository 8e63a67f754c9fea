import type { AccountStatus, LinkedAccount } from '@banklink/core'

/**
 * Milliseconds until accounts should be refetched, for the account that changes soonest; `false` if none changes
 * automatically. An account that waits for the user's code is refetched when the user returns to the page.
 */
export function followInterval(accounts: readonly Pick<LinkedAccount, 'status'>[]): number | false {
  const soonest = Math.min(...accounts.map(({ status }) => intervals[status] ?? Number.POSITIVE_INFINITY))
  return Number.isFinite(soonest) && soonest
}

/** Whether the account's status may change, automatically or by what the user did elsewhere. */
export function isAwaited({ status }: Pick<LinkedAccount, 'status'>): boolean {
  return status === 'awaiting_deposits' || status in intervals
}

const intervals: { [status in AccountStatus]?: number } = { storing: 3_000, removing: 3_000, verifying: 60_000 }
