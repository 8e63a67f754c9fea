import type { MockWorld } from '../world/MockWorld.ts'
import { type Caller, isTheirs } from './Caller.ts'
import { notFound } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'

/** All of Cybrid's states of an external bank account. */
export type AccountState = CybridExternalBankAccount['state'] | 'storing' | 'deleting' | 'deleted'

/** The external bank account of this guid. Throws `not_found` for another customer's too. */
export function findAccount(
  world: MockWorld,
  { caller, guid }: { caller: Caller; guid: string },
): CybridExternalBankAccount {
  const account = world.cybrid.externalBankAccounts.get(guid)
  if (account && isTheirs(caller, account.customerGuid)) return account
  throw notFound('external bank account')
}

/** How an account stands now: storing and deleting it take their time. */
export function accountStateOf(world: MockWorld, account: CybridExternalBankAccount): AccountState {
  const now = world.clock.now()
  if (account.deletedAt !== null && now >= account.deletedAt) return 'deleted'
  if (account.deletingAt !== null) return 'deleting'
  return now < account.storedAt ? 'storing' : account.state
}

/** Begins to delete an account, which ends its login at Plaid at once. */
export function beginDeletion(world: MockWorld, account: CybridExternalBankAccount): void {
  const now = world.clock.now()
  account.deletingAt = now
  account.deletedAt = now + world.switches.cybrid.deletionMs
  account.updatedAt = now
  const item = world.plaid.items.get(account.itemId ?? '')
  // An Item of the brand's own, behind a processor token, is not Cybrid's to remove.
  if (item?.plaidClient === 'cybrid') item.removed = true
}
