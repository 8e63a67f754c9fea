import type { MockWorld } from '../world/MockWorld.ts'
import { PlaidError } from './PlaidError.ts'
import type { Item, PublicToken } from './PlaidState.ts'

/** How long a public token lives, in milliseconds: 30 minutes. */
export const publicTokenLife: number = 30 * 60_000

export function createPublicToken(world: MockWorld, origin: Pick<PublicToken, 'item' | 'linkToken'>): PublicToken {
  const token: PublicToken = {
    value: `public-sandbox-${world.ids.uuid()}`,
    ...origin,
    expiresAt: world.clock.now() + publicTokenLife,
    used: false,
  }
  world.plaid.publicTokens.set(token.value, token)
  return token
}

/** The public token of this value. Throws `INVALID_PUBLIC_TOKEN` if it can't be exchanged, or not any longer. */
export function livePublicToken(world: MockWorld, value: string): PublicToken {
  const token = world.plaid.publicTokens.get(value)
  if (!token || token.item.removed || token.used || world.clock.now() >= token.expiresAt) {
    throw new PlaidError(400, {
      type: 'INVALID_INPUT',
      code: 'INVALID_PUBLIC_TOKEN',
      message: 'The public token is unknown, expired or used. Run Link again to get a new one.',
    })
  }
  return token
}

/** Spends a public token for its Item's access token. */
export function exchangePublicToken(world: MockWorld, value: string): { item: Item; accessToken: string } {
  const token = livePublicToken(world, value)
  token.used = true
  const { item } = token
  item.accessToken ??= `access-sandbox-${world.ids.uuid()}`
  return { item, accessToken: item.accessToken }
}
