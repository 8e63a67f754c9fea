import { verificationStatusOf } from '../plaid/items.ts'
import type { ItemAccount } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError, BondFieldsError } from './BondError.ts'
import type { BondCardAccount, BondLinkedAccount } from './BondState.ts'

/** The three statuses that Bond takes from the browser at a link. */
export const reportableStatuses = [
  'instantly_verified',
  'pending_automatic_verification',
  'pending_manual_verification',
] as const

/** The card account of this id. Throws `acc_dne`. */
export function findCardAccount(world: MockWorld, accountId: string): BondCardAccount {
  const account = world.bond.cardAccounts.find((card) => card.accountId === accountId)
  if (account) return account
  throw new BondError(404, 'acc_dne', 'There is no such account.')
}

/** The external account of this id. A removed one and another card account's are not found: `linked_dne`. */
export function findLinkedAccount(world: MockWorld, wanted: { id: string; cardAccountId?: string }): BondLinkedAccount {
  const account = world.bond.linkedAccounts.get(wanted.id)
  const isTheirs = wanted.cardAccountId === undefined || account?.cardAccountId === wanted.cardAccountId
  if (account && isTheirs && account.removedAt === null) return account
  throw new BondError(404, 'linked_dne', 'There is no such external account.')
}

/** Whose external account it is. */
export type BondOwner = Pick<BondLinkedAccount, 'cardAccountId' | 'customerId' | 'businessId'>

export function ownerOfCard(card: BondCardAccount): BondOwner {
  return { cardAccountId: card.accountId, customerId: card.customerId, businessId: null }
}

/** A customer or a business by its id. Throws `customer_dne` or `business_dne`. */
export function findOwner(
  world: MockWorld,
  named: { customer_id?: string | null | undefined; business_id?: string | null | undefined },
): BondOwner {
  const { cardAccounts, businesses } = world.bond
  if (named.customer_id) {
    const exists = cardAccounts.some(({ customerId }) => customerId === named.customer_id)
    if (!exists) throw new BondError(404, 'customer_dne', 'There is no such customer.')
    return { cardAccountId: null, customerId: named.customer_id, businessId: null }
  }
  if (named.business_id) {
    const exists = businesses.some(({ businessId }) => businessId === named.business_id)
    if (!exists) throw new BondError(404, 'business_dne', 'There is no such business.')
    return { cardAccountId: null, customerId: null, businessId: named.business_id }
  }
  throw new BondFieldsError({ customer_id: ['Missing data for required field.'] })
}

export function addLinkedAccount(
  world: MockWorld,
  made: Pick<BondLinkedAccount, 'initialStatus'> & { owner: BondOwner },
): BondLinkedAccount {
  const now = world.clock.now()
  const account: BondLinkedAccount = {
    id: world.ids.uuid(),
    ...made.owner,
    initialStatus: made.initialStatus,
    verificationStatus: null,
    itemId: null,
    externalAccountId: null,
    bankName: null,
    accountType: null,
    accountCategory: null,
    createdAt: now,
    updatedAt: now,
    removedAt: null,
  }
  world.bond.linkedAccounts.set(account.id, account)
  return account
}

/**
 * Bond's current statuses of an external account. While Plaid verifies it, or its bank requires a new sign-in, it is
 * inactive.
 */
export function bondStatusOf(
  world: MockWorld,
  account: BondLinkedAccount,
): { status: string | null; verificationStatus: string | null } {
  const verificationStatus = followedVerification(world, account)
  if (account.removedAt !== null) return { status: 'removed', verificationStatus }
  if (verificationStatus === null) return { status: account.initialStatus, verificationStatus }
  const item = world.plaid.items.get(account.itemId ?? '')
  const isSeen = item?.plaidClient === 'bond' || world.switches.bond.seesBrandLogins
  const isLoggedOut = isSeen && (item?.loginRequired ?? false)
  return { status: moving.has(verificationStatus) && !isLoggedOut ? 'active' : 'inactive', verificationStatus }
}

/** Plaid's side of an external account, once one is linked. */
export function itemAccountOf(world: MockWorld, account: BondLinkedAccount): ItemAccount | undefined {
  const item = world.plaid.items.get(account.itemId ?? '')
  return item?.accounts.find((shared) => shared.id === account.externalAccountId)
}

const moving: ReadonlySet<string> = new Set([
  'instantly_verified',
  'automatically_verified',
  'manually_verified',
  'unverifiable',
])

/** Plaid's webhook sends Bond the result of pending micro-deposits; in all other cases Bond keeps its first status. */
function followedVerification(world: MockWorld, account: BondLinkedAccount): string | null {
  const told = account.verificationStatus
  if (!told?.startsWith('pending_')) return told
  const atPlaid = itemAccountOf(world, account)
  return (atPlaid && verificationStatusOf(atPlaid, world.clock.now())) ?? told
}
