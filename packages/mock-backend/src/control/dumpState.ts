import { bondStatusOf } from '../bond/linkedAccounts.ts'
import { verificationStatusOf } from '../plaid/items.ts'
import type { Institution, LinkSession } from '../plaid/PlaidState.ts'
import type { LoggedRequest, MockWorld, Switches } from '../world/MockWorld.ts'
import type { Fault } from './Fault.ts'

/** What the mock knows, without a secret: tokens by their last six characters, account numbers not at all. */
export interface MockState {
  /** Milliseconds since 1970, by the mock's clock; so are all times below. */
  now: number
  switches: Switches
  bond: { cardAccounts: CardAccountState[] }
  plaid: {
    linkTokens: LinkTokenState[]
    linkSessions: { linkSessionId: string; status: LinkSession['status'] }[]
    publicTokens: PublicTokenState[]
    items: ItemState[]
  }
  /** Faults that still wait, without their bodies. */
  faults: Omit<Fault, 'body'>[]
  requests: LoggedRequest[]
  counts: MockCounts
}

export interface CardAccountState {
  accountId: string
  customerId: string
  linkedAccounts: LinkedAccountState[]
}

/** A row at Bond, removed ones too. */
export interface LinkedAccountState {
  linkedAccountId: string
  status: string
  verificationStatus: string | null
  bankName: string | null
  accountType: string | null
  accountCategory: string | null
  itemId: string | null
  createdAt: number
  updatedAt: number
}

export interface LinkTokenState {
  suffix: string
  purpose: 'link' | 'update'
  spent: boolean
  expired: boolean
  expiresAt: number
  /** The row at Bond that it was made for. */
  linkedAccountId: string
}

export interface PublicTokenState {
  suffix: string
  itemId: string
  used: boolean
  expired: boolean
  expiresAt: number
}

export interface ItemState {
  itemId: string
  institution: Institution | null
  /** Whether an access token for it is valid. */
  hasAccess: boolean
  removed: boolean
  accounts: {
    id: string
    name: string
    mask: string | null
    type: string
    subtype: string
    verificationStatus: string | null
  }[]
}

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
  const rows = cardAccounts.flatMap((card) => card.linkedAccounts)
  return {
    now: world.clock.now(),
    switches: { ...world.switches },
    bond: { cardAccounts },
    plaid: {
      linkTokens: linkTokenStates(world),
      linkSessions: [...world.plaid.linkSessions.values()].map(({ id, status }) => ({ linkSessionId: id, status })),
      publicTokens: publicTokenStates(world),
      items,
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
      .map((account) => ({
        linkedAccountId: account.id,
        ...bondStatusOf(world, account),
        bankName: account.bankName,
        accountType: account.accountType,
        accountCategory: account.accountCategory,
        itemId: account.itemId,
        createdAt: account.createdAt,
        updatedAt: account.updatedAt,
      })),
  }))
}

function linkTokenStates(world: MockWorld): LinkTokenState[] {
  return [...world.plaid.linkTokens.values()].map((token) => ({
    suffix: suffixOf(token.value),
    purpose: token.purpose,
    spent: token.spent,
    expired: world.clock.now() >= token.expiresAt,
    expiresAt: token.expiresAt,
    linkedAccountId: token.clientUserId,
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

function itemStates(world: MockWorld): ItemState[] {
  return [...world.plaid.items.values()].map((item) => ({
    itemId: item.id,
    institution: item.institution,
    hasAccess: item.accessToken !== null && !item.removed,
    removed: item.removed,
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
