import type { LinkedAccount } from './LinkedAccount.ts'

/** How a Link session ended: the account is usable, will be, or is not. */
export type LinkOutcome = 'active' | 'pending' | 'problem'

/**
 * What to tell a person of an account that a Link session ended with. Success is `active` alone: an account
 * that still waits for deposits is `pending`, and everything else is a `problem`.
 */
export function outcomeOf(account: Pick<LinkedAccount, 'status'>): LinkOutcome {
  if (account.status === 'active') return 'active'
  if (account.status === 'storing' || account.status === 'verifying' || account.status === 'awaiting_deposits') {
    return 'pending'
  }
  return 'problem'
}
