import type { MockWorld } from '../world/MockWorld.ts'
import { verificationStatusOf } from './items.ts'
import type { Institution, LinkSession, PlaidClient } from './PlaidState.ts'

/** Plaid's state: tokens by their last six characters, without account numbers. */
export interface PlaidDump {
  linkTokens: LinkTokenState[]
  linkSessions: { linkSessionId: string; status: LinkSession['status'] }[]
  publicTokens: PublicTokenState[]
  items: ItemState[]
  processorTokens: ProcessorTokenState[]
}

/** A link token, without what opens Link. */
export interface LinkTokenState {
  suffix: string
  plaidClient: PlaidClient
  purpose: 'link' | 'update'
  spent: boolean
  expired: boolean
  expiresAt: number
  /** The user of the token: at Bond the row, at Cybrid the customer, at Plaid the brand's own user. */
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
  /** The bank requires the user to sign in again. */
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

export function dumpPlaid(world: MockWorld): PlaidDump {
  return {
    linkTokens: linkTokenStates(world),
    linkSessions: [...world.plaid.linkSessions.values()].map(({ id, status }) => ({ linkSessionId: id, status })),
    publicTokens: publicTokenStates(world),
    items: itemStates(world),
    processorTokens: processorTokenStates(world),
  }
}

export function countPlaid({ plaid }: MockWorld): { linkTokens: number; publicTokens: number; items: number } {
  return {
    linkTokens: plaid.linkTokens.size,
    publicTokens: plaid.publicTokens.size,
    items: [...plaid.items.values()].filter((item) => !item.removed).length,
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

function suffixOf(token: string): string {
  return token.slice(-6)
}
