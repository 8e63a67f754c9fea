import { type AccountPage, type Call, requestError } from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import { accountsPerPage } from './cybridCalls.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

/**
 * A page of the customer's accounts, without deleted ones. The cursor is the number of Cybrid's page.
 *
 * @throws `request.invalid` for an invalid cursor
 */
export async function listAccounts(
  { cybrid, customerGuid }: CybridPorts,
  { cursor = '0', call }: { cursor: string | undefined; call: Call },
): Promise<AccountPage> {
  if (!/^\d{1,6}$/.test(cursor)) throw requestError('request.invalid')
  const page = Number(cursor)
  const { total, accounts } = await cybrid.accounts(page, call)
  const isLast = accounts.length === 0 || (page + 1) * accountsPerPage >= total
  return {
    accounts: accounts
      .filter((row) => row.customerGuid === customerGuid)
      .map(toLinkedAccount)
      .filter(({ status }) => status !== 'removed'),
    ...(isLast ? {} : { next: String(page + 1) }),
  }
}
