import * as v from 'valibot'
import { createLinkToken } from '../plaid/linkTokens.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { bondStatusOf, findCardAccount, findLinkedAccount } from './linkedAccounts.ts'
import { readFields, requiredText } from './readBody.ts'
import { tokenFields } from './requestLinkToken.ts'

const renewal = v.object({ linked_account_id: requiredText })

/** Makes a link token in update mode for a linked account: to enter a deposit code or to renew credentials. */
export function renewLinkToken(
  world: MockWorld,
  request: { cardAccountId: string; body: unknown },
): Record<string, unknown> {
  const card = findCardAccount(world, request.cardAccountId)
  const fields = readFields(request.body, renewal)
  const account = findLinkedAccount(world, { id: fields.linked_account_id, cardAccountId: card.accountId })
  return renewFor(world, account)
}

/** The same for a row that was found already. */
export function renewFor(world: MockWorld, account: BondLinkedAccount): Record<string, unknown> {
  const item = world.plaid.items.get(account.itemId ?? '')
  if (!item) {
    throw new BondError(400, 'invalid_account_id', 'There is no access token for this external account.')
  }
  const { status, verificationStatus } = bondStatusOf(world, account)
  if (final.has(verificationStatus)) {
    throw new BondError(400, 'invalid_account_status', 'Link can not be initialised again in this verification status.')
  }
  const token = createLinkToken(world, {
    clientUserId: account.id,
    clientName: world.switches.bond.clientName,
    products: [],
    item,
  })
  return { status, verification_status: verificationStatus, ...tokenFields(token) }
}

/** Statuses that another run of Link can't change: the user links again, or the account never went through Link. */
const final: ReadonlySet<string | null> = new Set(['unverifiable', 'verification_failed', 'verification_expired'])
