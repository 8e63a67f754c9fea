import type { LinkedAccount } from '@banklink/core'

/** One row of the list. */
export interface AccountRow {
  account: LinkedAccount
  /** Whether the row above is an account at the same bank. */
  followsSameBank: boolean
}

/** Places accounts at the same bank below each other. Banks keep the order of their first accounts. */
export function groupByBank(accounts: readonly LinkedAccount[]): readonly AccountRow[] {
  const banks = new Map<unknown, AccountRow[]>()
  for (const account of accounts) {
    const bank = bankOf(account)
    const rows = banks.get(bank) ?? []
    // A bank without a name can't stand for the rows below it.
    rows.push({ account, followsSameBank: rows.length > 0 && !!account.institution.name?.trim() })
    banks.set(bank, rows)
  }
  return [...banks.values()].flat()
}

/** An account without a bank is like no other, and someone else's is not the user's. */
function bankOf(account: LinkedAccount): unknown {
  const { id, name } = account.institution
  return account.kind === 'own' ? name?.trim() || id || account : account
}
