import type { BondLinkedAccount } from '../bond/BondState.ts'
import { bondStatusOf } from '../bond/linkedAccounts.ts'
import { verificationStatusOf } from '../plaid/items.ts'
import type { Institution, LinkSession, PlaidClient } from '../plaid/PlaidState.ts'
import type { LoggedRequest, MockWorld } from '../world/MockWorld.ts'
import type { Switches } from '../world/Switches.ts'
import { type CybridDump, dumpCybrid } from './dumpCybrid.ts'
import type { Fault } from './Fault.ts'

/** What the mock knows, without a secret: tokens by their last six characters, account numbers not at all. */
export interface MockState {
  /** Milliseconds since 1970, by the mock's clock; so are all times below. */
  now: number
  switches: Switches
  bond: {
    cardAccounts: CardAccountState[]
    businesses: { businessId: string }[]
    /** What was linked to a customer or a business, and not to a card account. */
    ownerAccounts: OwnerAccountState[]
  }
  cybrid: CybridDump
  plaid: {
    linkTokens: LinkTokenState[]
    linkSessions: { linkSessionId: string; status: LinkSession['status'] }[]
    publicTokens: PublicTokenState[]
    items: ItemState[]
    processorTokens: ProcessorTokenState[]
  }
  /** Faults that still wait, without their bodies. */
  faults: Omit<Fault, 'body'>[]
  requests: LoggedRequest[]
  counts: MockCounts
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

/** A link token, without what opens Link. */
export interface LinkTokenState {
  suffix: string
  plaidClient: PlaidClient
  purpose: 'link' | 'update'
  spent: boolean
  expired: boolean
  expiresAt: number
  /** Whom it was made for: at Bond the row, at Cybrid the customer, at Plaid the brand's own user. */
  linkedAccountId: string
  clientName: string
  language: string
  /** Which kinds of accounts can be shared; null: any. */
  accountSubtypes: readonly string[] | null
  redirectUri: string | null
  webhook: string | null
}

/** A public token, without what can be exchanged. */
export interface PublicTokenState {
  suffix: string
  itemId: string
  used: boolean
  expired: boolean
  expiresAt: number
}

/** A processor token, without what Bond takes. */
export interface ProcessorTokenState {
  suffix: string
  itemId: string
  accountId: string
  processor: string
  /** Its Item was removed. */
  revoked: boolean
}

/** An Item at Plaid, removed ones too. */
export interface ItemState {
  itemId: string
  plaidClient: PlaidClient
  institution: Institution | null
  /** Whether an access token for it is valid. */
  hasAccess: boolean
  removed: boolean
  /** The bank wants the person to log in again. */
  loginRequired: boolean
  accounts: {
    id: string
    name: string
    mask: string | null
    type: string
    subtype: string
    verificationStatus: string | null
  }[]
}

/** How many there are of each. */
export interface MockCounts {
  /** Requests in the log, which keeps the last 1000. */
  requests: number
  /** Rows at Bond that are not removed. */
  linkedAccounts: number
  /** Rows at Bond over which money can move. */
  activeAccounts: number
  linkTokens: number
  publicTokens: number
  /** Items that are not removed. */
  items: number
}

export function dumpState(world: MockWorld): MockState {
  const cardAccounts = cardAccountStates(world)
  const items = itemStates(world)
  const ownerAccounts = ownerAccountStates(world)
  const rows = [...cardAccounts.flatMap((card) => card.linkedAccounts), ...ownerAccounts]
  return {
    now: world.clock.now(),
    switches: structuredClone(world.switches),
    bond: { cardAccounts, businesses: world.bond.businesses.map((business) => ({ ...business })), ownerAccounts },
    cybrid: dumpCybrid(world),
    plaid: {
      linkTokens: linkTokenStates(world),
      linkSessions: [...world.plaid.linkSessions.values()].map(({ id, status }) => ({ linkSessionId: id, status })),
      publicTokens: publicTokenStates(world),
      items,
      processorTokens: processorTokenStates(world),
    },
    faults: world.faults.map(withoutBody),
    requests: world.requests.map((request) => ({ ...request })),
    counts: {
      requests: world.requests.length,
      linkedAccounts: rows.filter((row) => row.status !== 'removed').length,
      activeAccounts: rows.filter((row) => row.status === 'active').length,
      linkTokens: world.plaid.linkTokens.size,
      publicTokens: world.plaid.publicTokens.size,
      items: items.filter((item) => !item.removed).length,
    },
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

function linkTokenStates(world: MockWorld): LinkTokenState[] {
  return [...world.plaid.linkTokens.values()].map((token) => ({
    suffix: suffixOf(token.value),
    plaidClient: token.plaidClient,
    purpose: token.purpose,
    spent: token.spent,
    expired: world.clock.now() >= token.expiresAt,
    expiresAt: token.expiresAt,
    linkedAccountId: token.clientUserId,
    clientName: token.clientName,
    language: token.language,
    accountSubtypes: token.accountSubtypes,
    redirectUri: token.redirectUri,
    webhook: token.webhook,
  }))
}

function publicTokenStates(world: MockWorld): PublicTokenState[] {
  return [...world.plaid.publicTokens.values()].map((token) => ({
    suffix: suffixOf(token.value),
    itemId: token.item.id,
    used: token.used,
    expired: world.clock.now() >= token.expiresAt,
    expiresAt: token.expiresAt,
  }))
}

function processorTokenStates(world: MockWorld): ProcessorTokenState[] {
  return [...world.plaid.processorTokens.values()].map(({ value, item, accountId, processor }) => ({
    suffix: suffixOf(value),
    itemId: item.id,
    accountId,
    processor,
    revoked: item.removed,
  }))
}

function itemStates(world: MockWorld): ItemState[] {
  return [...world.plaid.items.values()].map((item) => ({
    itemId: item.id,
    plaidClient: item.plaidClient,
    institution: item.institution,
    hasAccess: item.accessToken !== null && !item.removed,
    removed: item.removed,
    loginRequired: item.loginRequired,
    accounts: item.accounts.map((account) => ({
      id: account.id,
      name: account.name,
      mask: account.mask,
      type: account.type,
      subtype: account.subtype,
      verificationStatus: verificationStatusOf(account, world.clock.now()),
    })),
  }))
}

function withoutBody(fault: Fault): Omit<Fault, 'body'> {
  const shown = { ...fault }
  delete shown.body
  return shown
}

function suffixOf(token: string): string {
  return token.slice(-6)
}
