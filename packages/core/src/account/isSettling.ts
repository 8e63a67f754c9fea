import type { LinkedAccount } from './LinkedAccount.ts'

/**
 * Whether an account's status will change automatically, so that polling it is useful.
 *
 * @example
 * accounts.some(isSettling) // keep the list fresh
 */
export function isSettling(account: Pick<LinkedAccount, 'status'>): boolean {
  return account.status === 'storing' || account.status === 'removing' || account.status === 'verifying'
}
