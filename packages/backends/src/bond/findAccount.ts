import { type Call, type LinkedAccount, platformError } from '@banklink/core'
import type { BondCalls } from './bondCalls.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

export interface FindAccountParameters {
  /** Bond's `linked_account_id`. */
  id: string
  call: Call
}

/**
 * Reads one linked account, which at Bond means the whole list.
 *
 * @throws `platform.account_not_found` also for a row that was never linked or is removed.
 */
export async function findAccount(bond: BondCalls, parameters: FindAccountParameters): Promise<LinkedAccount> {
  const account = await lookForAccount(bond, parameters)
  if (account) return account
  throw platformError('platform.account_not_found', { details: { platform: 'bond' } })
}

/** The same for one that may not be there. */
export async function lookForAccount(
  bond: BondCalls,
  { id, call }: FindAccountParameters,
): Promise<LinkedAccount | undefined> {
  return (await bond.accounts(call)).map(toLinkedAccount).find((account) => account.id === id && isListed(account))
}

/** Whether a row is an account of its owner: one that was never linked, or is removed, is not. */
export function isListed({ status }: LinkedAccount): boolean {
  return status !== 'incomplete' && status !== 'removed'
}
