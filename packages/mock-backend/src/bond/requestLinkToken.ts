import { createLinkToken } from '../plaid/linkTokens.ts'
import type { LinkToken } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { addLinkedAccount, findCardAccount, ownerOfCard } from './linkedAccounts.ts'

/** Makes a row and a link token for it. The method decides what Bond calls the row's status. */
export function requestLinkToken(
  world: MockWorld,
  request: { cardAccountId: string; method: 'GET' | 'POST' },
): Record<string, unknown> {
  const card = findCardAccount(world, request.cardAccountId)
  const initialStatus = request.method === 'GET' ? 'link initiated' : 'inactive'
  const account = addLinkedAccount(world, { owner: ownerOfCard(card), initialStatus })
  const token = linkTokenFor(world, { account })
  return {
    linked_account_id: account.id,
    status: initialStatus,
    verification_status: null,
    ...tokenFields(token),
  }
}

/** A link token that makes this row an account. */
export function linkTokenFor(
  world: MockWorld,
  { account, redirectUri = null }: { account: BondLinkedAccount; redirectUri?: string | null },
): LinkToken {
  return createLinkToken(world, {
    clientUserId: account.id,
    clientName: world.switches.bond.clientName,
    products: ['auth'],
    accountSubtypes: ['checking', 'savings'],
    redirectUri,
  })
}

/** A link token as Bond hands it on. */
export function tokenFields(token: LinkToken): { link_token: string; expiration: string } {
  return { link_token: token.value, expiration: new Date(token.expiresAt).toISOString() }
}
