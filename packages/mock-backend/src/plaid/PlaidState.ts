import type { PlatformId } from '../platforms.ts'
import { createIds } from '../world/createIds.ts'
import type { SharedAccount } from './items.ts'
import { createWebhookState, type WebhookState } from './webhooks/WebhookState.ts'

/** Plaid's state. Tokens are kept permanently, so that a spent or expired token differs from an unknown one. */
export interface PlaidState {
  readonly credentials: PlaidCredentials
  readonly linkTokens: Map<string, LinkToken>
  readonly linkSessions: Map<string, LinkSession>
  readonly publicTokens: Map<string, PublicToken>
  readonly items: Map<string, Item>
  readonly processorTokens: Map<string, ProcessorToken>
  readonly oauthStates: Map<string, OauthState>
  readonly webhooks: WebhookState
}

/** The credentials that Plaid requires from the brand's server, in headers or in the body. */
export interface PlaidCredentials {
  clientId: string
  /** Secret: use it only on a server. */
  secret: string
}

/** The Plaid account of an object. Objects of one account are invalid with another. */
export type PlaidClient = Exclude<PlatformId, 'plaid'> | 'brand'

export interface LinkToken {
  value: string
  plaidClient: PlaidClient
  purpose: 'link' | 'update'
  /** The user of the request: at Bond the linked account, at Cybrid the customer, at Plaid the brand's own user. */
  clientUserId: string
  clientName: string
  products: readonly string[]
  /** Other products that its Item gets if the bank supports them. */
  alsoProducts: readonly string[]
  /** The other products that the user consents to. */
  consentedProducts: readonly string[]
  accountSubtypes: readonly string[] | null
  /** The filters of the request; null without any. */
  accountFilters: object | null
  /** The Item to update; null for a new link. */
  item: Item | null
  /** The redirect URI for OAuth banks; null if only a pop-up is possible. */
  redirectUri: string | null
  language: string
  countryCodes: readonly string[]
  webhook: string | null
  createdAt: number
  /** The enabled flows with account numbers. */
  auth: AuthFlows
  /** Whether update mode lets the user choose the accounts again. */
  accountSelection: boolean
  expiresAt: number
  spent: boolean
}

export interface AuthFlows {
  instantMatch: boolean
  automatedDeposits: boolean
  sameDayDeposits: boolean
  instantDeposits: boolean
  /** Whether Link first asks whether to link by signing in or by numbers. */
  typeSelect: boolean
}

/** One run of Link. */
export interface LinkSession {
  id: string
  linkToken: LinkToken
  status: 'open' | 'left' | 'succeeded'
  startedAt: number
  /** When it was left or succeeded. */
  finishedAt: number | null
  exit: { status: string | null; errorCode: string | null } | null
  publicToken: PublicToken | null
}

export interface PublicToken {
  value: string
  item: Item
  /** The link token of its run; null if it was created without Link, as Plaid's sandbox supports. */
  linkToken: LinkToken | null
  expiresAt: number
  used: boolean
}

/** A login at an institution, with the accounts that the user shared. */
export interface Item {
  id: string
  plaidClient: PlaidClient
  institution: Institution | null
  accounts: ItemAccount[]
  products: readonly string[]
  /** The other products that the user consented to. */
  consentedProducts: readonly string[]
  webhook: string | null
  createdAt: number
  /** Whether the bank requires the user to sign in again, in update mode. */
  loginRequired: boolean
  /** Whether the user revoked the access, at Plaid or at the bank. */
  revoked: boolean
  /** Null until a public token was exchanged. */
  accessToken: string | null
  removed: boolean
}

export interface Institution {
  institution_id: string | null
  name: string | null
}

export interface ItemAccount {
  id: string
  name: string
  mask: string | null
  type: string
  subtype: string
  classType: string | null
  /** The last reported status; read it with `verificationStatusOf`, which includes changes over time. */
  verificationStatus: string | null
  /** When micro-deposits were sent, in milliseconds since 1970. */
  depositsSentAt: number
  /** How automatic micro-deposits end. */
  depositsEnd: DepositsEnd
  /** How many wrong deposit codes were entered. */
  depositTries: number
  accountNumber: string
  routingNumber: string
}

export type DepositsEnd = 'verify' | 'expire'

/** The OAuth state of a user who left for a bank. */
export interface OauthState {
  id: string
  session: LinkSession
  institution: Institution
  /** The URL that the bank redirects to, with the state's ID in its query; null if no URL is known. */
  returnUri: string | null
  accounts: readonly SharedAccount[]
  decision: 'pending' | 'allowed' | 'denied'
  /** Whether Link has taken over the decision, which it does once. */
  processed: boolean
}

/** Represents one account of an Item at a processor. It is revoked with the Item. */
export interface ProcessorToken {
  value: string
  item: Item
  accountId: string
  processor: string
}

/** The initial state, without links. The same seed gives the same credentials. */
export function createPlaidState(seed: string): PlaidState {
  const ids = createIds(`${seed}/plaid`)
  return {
    credentials: { clientId: ids.hex(24), secret: ids.hex(30) },
    linkTokens: new Map(),
    linkSessions: new Map(),
    publicTokens: new Map(),
    items: new Map(),
    processorTokens: new Map(),
    oauthStates: new Map(),
    webhooks: createWebhookState(seed),
  }
}
