import { type BanklinkError, type Call, type LinkedAccount, platformError } from '@banklink/core'
import type { BondCalls } from './BondCalls.ts'
import type { BondAccount } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

export interface FindAccountParameters {
  /** Bond's `linked_account_id`. */
  id: string
  call: Call
}

/**
 * Reads one linked account, which at Bond requires the whole list.
 *
 * @throws `platform.account_not_found` also for a row that was never linked or is removed.
 */
export async function findAccount(bond: BondCalls, parameters: FindAccountParameters): Promise<LinkedAccount> {
  const account = await lookForAccount(bond, parameters)
  if (account) return account
  throw accountNotFound()
}

/** The same, but returns undefined for a missing account. */
export async function lookForAccount(
  bond: BondCalls,
  parameters: FindAccountParameters,
): Promise<LinkedAccount | undefined> {
  return accountOf(await bond.accounts(parameters.call), parameters.id)
}

/** The account of a row among others; undefined for a row that was never linked or is removed. */
export function accountOf(rows: readonly BondAccount[], id: string): LinkedAccount | undefined {
  const row = rowOf(rows, id)
  return row && toLinkedAccount(row)
}

/** The same as a row of Bond's list. */
export async function lookForRow(
  bond: BondCalls,
  { id, call }: FindAccountParameters,
): Promise<BondAccount | undefined> {
  return rowOf(await bond.accounts(call), id)
}

/**
 * Checks that a row is an account of this owner, with a list that holds no numbers.
 *
 * @throws `platform.account_not_found`
 */
export async function checkOwner(bond: BondCalls, { id, call }: FindAccountParameters): Promise<void> {
  if (!rowOf(await bond.rows(call), id)) throw accountNotFound()
}

function rowOf(rows: readonly BondAccount[], id: string): BondAccount | undefined {
  return rows.find((row) => row.linkedAccountId === id && isListed(toLinkedAccount(row)))
}

/** Whether a row is an account of its owner, which a row that was never linked, or is removed, is not. */
export function isListed({ status }: LinkedAccount): boolean {
  return status !== 'incomplete' && status !== 'removed'
}

export function accountNotFound(): BanklinkError {
  return platformError('platform.account_not_found', { details: { platform: 'bond' } })
}
