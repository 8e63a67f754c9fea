import * as v from 'valibot'
import { removeItem } from '../plaid/items.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { bondStatusOf, findCardAccount, findLinkedAccount } from './linkedAccounts.ts'
import { oneOf, readFields } from './readBody.ts'

/** Removes a card account's external account and revokes its access token at Plaid. */
export function removeExternalAccount(
  world: MockWorld,
  request: { cardAccountId: string; linkedAccountId: string },
): Record<string, unknown> {
  const card = findCardAccount(world, request.cardAccountId)
  const account = findLinkedAccount(world, { id: request.linkedAccountId, cardAccountId: card.accountId })
  const deletedAt = remove(world, account)
  return {
    deleted_at: deletedAt,
    date_created: new Date(account.createdAt).toISOString(),
    linked_account_id: account.id,
    account_id: account.cardAccountId,
    customer_id: account.customerId,
    bank_name: account.bankName,
    status: 'removed',
  }
}

const removal = v.object({ type: oneOf(['external']), link_type: oneOf(['plaid']) })

/** The same by the external account's own id. Here Bond calls that id `account_id`. */
export function removeByLinkedAccountId(
  world: MockWorld,
  request: { linkedAccountId: string; body: unknown },
): Record<string, unknown> {
  const fields = readFields(request.body, removal)
  const account = findLinkedAccount(world, { id: request.linkedAccountId })
  const { verificationStatus } = bondStatusOf(world, account)
  const deletedAt = remove(world, account)
  return {
    account_id: account.id,
    business_id: account.businessId,
    customer_id: account.customerId,
    date_created: new Date(account.createdAt).toISOString(),
    deleted_at: deletedAt,
    ...fields,
    status: 'removed',
    verification_status: verificationStatus,
  }
}

function remove(world: MockWorld, account: BondLinkedAccount): string {
  const now = world.clock.now()
  account.removedAt = now
  account.updatedAt = now
  const item = world.plaid.items.get(account.itemId ?? '')
  // An Item of the brand's own, behind a processor token, is not Bond's to remove.
  if (item?.plaidClient === 'bond') removeItem(world, item.id)
  return new Date(now).toISOString()
}
