import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { bankLogo } from './bankLogo.ts'
import { bondDate } from './bondDate.ts'
import { bondStatusOf, itemAccountOf } from './linkedAccounts.ts'

/**
 * The rows of a card account, of a customer over all its card accounts, or of a business. They include rows that were
 * never linked, and exclude removed ones.
 */
export function listExternalAccounts(
  world: MockWorld,
  request: { ownerId: string; withNumbers: boolean },
): Record<string, unknown>[] {
  const { ownerId } = request
  const { cardAccounts, businesses } = world.bond
  const isOwner =
    cardAccounts.some((card) => card.accountId === ownerId || card.customerId === ownerId) ||
    businesses.some(({ businessId }) => businessId === ownerId)
  if (!isOwner) {
    throw new BondError(404, 'acc_dne', 'There is no such account.')
  }
  return [...world.bond.linkedAccounts.values()]
    .filter(({ cardAccountId, customerId, businessId }) => [cardAccountId, customerId, businessId].includes(ownerId))
    .filter((account) => account.removedAt === null)
    .map((account, index) => ({
      ...externalAccountFields(world, { account, dates: index % 2 === 0 ? 'iso' : 'postgres' }),
      ...(request.withNumbers ? numberFields(world, account) : {}),
    }))
}

function externalAccountFields(
  world: MockWorld,
  row: { account: BondLinkedAccount; dates: 'iso' | 'postgres' },
): Record<string, unknown> {
  const { account, dates } = row
  const { status, verificationStatus } = bondStatusOf(world, account)
  return {
    linked_account_id: account.id,
    plaid_access_token: world.plaid.items.get(account.itemId ?? '')?.accessToken ?? null,
    customer_id: account.customerId,
    card_id: account.cardAccountId,
    date_created: bondDate(account.createdAt, dates),
    date_updated: bondDate(account.updatedAt, dates),
    status,
    verification_status: verificationStatus,
    bank_name: account.bankName,
    bank_logo: bankLogo(account.bankName),
    account_type: account.accountType,
    account_category: account.accountCategory,
  }
}

function numberFields(world: MockWorld, account: BondLinkedAccount): Record<string, unknown> {
  const numbers = itemAccountOf(world, account)
  return { account_number: numbers?.accountNumber ?? null, routing_number: numbers?.routingNumber ?? null }
}
