import type { MockWorld } from '../world/MockWorld.ts'
import { invalidLinkToken } from './PlaidError.ts'
import type { AuthFlows, Item, LinkToken, PlaidClient } from './PlaidState.ts'

const minute = 60_000

/** How long a link token lives, in milliseconds: 4 hours, or 30 minutes where it belongs to an Item. */
export const linkTokenLife = { link: 240 * minute, update: 30 * minute } as const

export interface LinkTokenRequest {
  /** @default 'bond' */
  plaidClient?: PlaidClient
  clientUserId: string
  clientName: string
  products: readonly string[]
  /** What else its Item gets, because the bank has it. @default none */
  alsoProducts?: readonly string[]
  /** The other products that the user consents to. @default none */
  consentedProducts?: readonly string[]
  accountSubtypes?: readonly string[]
  /** The account filters of the request, if it had any. */
  accountFilters?: object
  /** Given for update mode. */
  item?: Item
  redirectUri?: string | null
  /** @default 'en' */
  language?: string
  /** @default ['US'] */
  countryCodes?: readonly string[]
  webhook?: string | null
  /** The ways of linking by account numbers. @default every one, as the platforms have it */
  auth?: Partial<AuthFlows>
  /** Whether update mode lets the user choose the accounts again. @default false */
  accountSelection?: boolean
}

export function createLinkToken(world: MockWorld, request: LinkTokenRequest): LinkToken {
  const purpose = request.item === undefined ? 'link' : 'update'
  const now = world.clock.now()
  const token: LinkToken = {
    value: `link-sandbox-${world.ids.uuid()}`,
    plaidClient: request.plaidClient ?? 'bond',
    purpose,
    clientUserId: request.clientUserId,
    clientName: request.clientName,
    products: request.products,
    alsoProducts: request.alsoProducts ?? [],
    consentedProducts: request.consentedProducts ?? [],
    accountSubtypes: request.accountSubtypes ?? null,
    accountFilters: request.accountFilters ?? null,
    item: request.item ?? null,
    auth: { ...everyFlow, ...request.auth },
    accountSelection: request.accountSelection ?? false,
    redirectUri: request.redirectUri ?? null,
    language: request.language ?? 'en',
    countryCodes: request.countryCodes ?? ['US'],
    webhook: request.webhook ?? null,
    createdAt: now,
    expiresAt: now + linkTokenLife[purpose],
    spent: false,
  }
  world.plaid.linkTokens.set(token.value, token)
  return token
}

/** The link token of this value. Throws `INVALID_LINK_TOKEN` for one that Link would not open with. */
export function liveLinkToken(world: MockWorld, value: string | null | undefined): LinkToken {
  const token = world.plaid.linkTokens.get(value ?? '')
  const isDead = !token || token.spent || token.item?.removed || world.clock.now() >= token.expiresAt
  if (isDead) throw invalidLinkToken()
  return token
}

const everyFlow: AuthFlows = {
  instantMatch: true,
  automatedDeposits: true,
  sameDayDeposits: true,
  instantDeposits: true,
  typeSelect: false,
}
