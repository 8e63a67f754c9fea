import { type Call, isBanklinkError, type LinkedAccount } from '@banklink/core'
import type { ItemLink } from '../ItemLink.ts'
import { toAccountResult } from '../link/authorizeProcessor.ts'
import { holdLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isGone } from '../plaid/isGone.ts'
import { findAccount, findLink, notFound } from './findAccount.ts'

/**
 * The account after update mode: what Plaid says of it now is kept, and nothing is exchanged. An account that the
 * Item shares no more is kept as one that can be used no more.
 */
export async function refreshAccount(
  ports: ProcessorPorts,
  { id, call }: { id: string; call: Call },
): Promise<LinkedAccount> {
  call.signal.throwIfAborted()
  const link = await findLink(ports, id)
  if (!link) throw notFound()
  const change = await changeOf(ports, { link, call })
  // Where somebody else is at it, it is about to go.
  if (change) await holdLink(ports, { id: link.id, work: (held) => held.save(change) })
  return findAccount(ports, { id, call })
}

/** What there is to keep; null where Plaid can't say while the Item is broken. */
async function changeOf(
  { plaid }: ProcessorPorts,
  { link, call }: { link: ItemLink; call: Call },
): Promise<Pick<ItemLink, 'account' | 'failure'> | null> {
  try {
    const { accounts } = await plaid.accounts(link.secrets.accessToken ?? '', call)
    const account = accounts.find((each) => each.id === link.account.id)
    return account
      ? { account: toAccountResult(account), failure: null }
      : { account: link.account, failure: 'platform.account_not_found' }
  } catch (error) {
    if (isGone(error) || isBanklinkError(error, 'platform.rejected')) return null
    throw error
  }
}
