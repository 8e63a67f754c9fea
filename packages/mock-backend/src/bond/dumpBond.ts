import type { MockWorld } from '../world/MockWorld.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { bondStatusOf } from './linkedAccounts.ts'

/** Bond's state. */
export interface BondDump {
  cardAccounts: CardAccountState[]
  businesses: { businessId: string }[]
  /** Accounts linked to a customer or a business, not to a card account. */
  ownerAccounts: OwnerAccountState[]
}

/** A card account at Bond, with the rows that were linked to it. */
export interface CardAccountState {
  accountId: string
  customerId: string
  linkedAccounts: LinkedAccountState[]
}

/** A row at Bond that belongs to a customer or a business. */
export interface OwnerAccountState extends LinkedAccountState {
  customerId: string | null
  businessId: string | null
}

/** A row at Bond, removed ones too. */
export interface LinkedAccountState {
  linkedAccountId: string
  /** A row without a status at Bond counts as `inactive`. */
  status: string
  verificationStatus: string | null
  bankName: string | null
  accountType: string | null
  accountCategory: string | null
  itemId: string | null
  createdAt: number
  updatedAt: number
}

export function dumpBond(world: MockWorld): BondDump {
  return {
    cardAccounts: cardAccountStates(world),
    businesses: world.bond.businesses.map((business) => ({ ...business })),
    ownerAccounts: ownerAccountStates(world),
  }
}

/** How many rows are not removed, and over how many money can move. */
export function countBond(world: MockWorld): { linkedAccounts: number; activeAccounts: number } {
  const { cardAccounts, ownerAccounts } = dumpBond(world)
  const rows = [...cardAccounts.flatMap(({ linkedAccounts }) => linkedAccounts), ...ownerAccounts]
  return {
    linkedAccounts: rows.filter((row) => row.status !== 'removed').length,
    activeAccounts: rows.filter((row) => row.status === 'active').length,
  }
}

function cardAccountStates(world: MockWorld): CardAccountState[] {
  return world.bond.cardAccounts.map((card) => ({
    ...card,
    linkedAccounts: [...world.bond.linkedAccounts.values()]
      .filter((account) => account.cardAccountId === card.accountId)
      .map((account) => linkedAccountState(world, account)),
  }))
}

function ownerAccountStates(world: MockWorld): OwnerAccountState[] {
  return [...world.bond.linkedAccounts.values()]
    .filter(({ cardAccountId }) => cardAccountId === null)
    .map((account) => ({
      ...linkedAccountState(world, account),
      customerId: account.customerId,
      businessId: account.businessId,
    }))
}

function linkedAccountState(world: MockWorld, account: BondLinkedAccount): LinkedAccountState {
  const { status, verificationStatus } = bondStatusOf(world, account)
  return {
    linkedAccountId: account.id,
    status: status ?? 'inactive',
    verificationStatus,
    bankName: account.bankName,
    accountType: account.accountType,
    accountCategory: account.accountCategory,
    itemId: account.itemId,
    createdAt: account.createdAt,
    updatedAt: account.updatedAt,
  }
}
