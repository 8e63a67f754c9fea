import type { MockWorld } from '../world/MockWorld.ts'
import { invalidLinkToken } from './PlaidError.ts'
import type { Item, LinkToken } from './PlaidState.ts'

const minute = 60_000

/** How long a link token lives, in milliseconds: 4 hours, or 30 minutes where it belongs to an Item. */
export const linkTokenLife = { link: 240 * minute, update: 30 * minute } as const

export interface LinkTokenRequest {
  clientUserId: string
  clientName: string
  products: readonly string[]
  accountSubtypes?: readonly string[]
  /** Given for update mode. */
  item?: Item
}

export function createLinkToken(world: MockWorld, request: LinkTokenRequest): LinkToken {
  const purpose = request.item === undefined ? 'link' : 'update'
  const token: LinkToken = {
    value: `link-sandbox-${world.ids.uuid()}`,
    purpose,
    clientUserId: request.clientUserId,
    clientName: request.clientName,
    products: request.products,
    accountSubtypes: request.accountSubtypes ?? null,
    item: request.item ?? null,
    expiresAt: world.clock.now() + linkTokenLife[purpose],
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
