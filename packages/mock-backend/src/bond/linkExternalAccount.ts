import * as v from 'valibot'
import { PlaidError } from '../plaid/PlaidError.ts'
import type { ItemAccount } from '../plaid/PlaidState.ts'
import { exchangePublicToken, livePublicToken } from '../plaid/publicTokens.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { bondStatusOf, findCardAccount, findLinkedAccount, reportableStatuses } from './linkedAccounts.ts'
import { oneOf, optionalName, readFields, requiredText } from './readBody.ts'

const exchange = v.object({
  public_token: requiredText,
  linked_account_id: requiredText,
  external_account_id: requiredText,
  status: oneOf(reportableStatuses),
  bank_name: optionalName,
})

/** Exchanges a public token: the row becomes an external account. Nothing is spent where anything is refused. */
export function linkExternalAccount(
  world: MockWorld,
  request: { cardAccountId: string; body: unknown },
): Record<string, unknown> {
  const card = findCardAccount(world, request.cardAccountId)
  const fields = readFields(request.body, exchange)
  const account = findLinkedAccount(world, { id: fields.linked_account_id, cardAccountId: card.accountId })
  return linkedFields(world, { account, accessToken: connectAccount(world, { account, ...fields }) })
}

/** Spends a public token for a row, which becomes an account. Gives the access token. */
export function connectAccount(
  world: MockWorld,
  link: {
    account: BondLinkedAccount
    public_token: string
    external_account_id: string
    status: string
    bank_name?: string | null | undefined
  },
): string {
  const { account } = link
  if (account.itemId !== null) {
    throw new BondError(400, 'resource_conflict', 'This external account is linked already.')
  }
  const shared = sharedAccount(world, { account, publicToken: link.public_token, id: link.external_account_id })
  const { item, accessToken } = exchangePublicToken(world, link.public_token)
  Object.assign(account, {
    itemId: item.id,
    externalAccountId: shared.id,
    verificationStatus: link.status,
    bankName: link.bank_name ?? null,
    accountType: shared.subtype,
    accountCategory: shared.type,
    updatedAt: world.clock.now(),
  } satisfies Partial<BondLinkedAccount>)
  return accessToken
}

/** What Bond answers once an external account is linked. */
export function linkedFields(
  world: MockWorld,
  linked: { account: BondLinkedAccount; accessToken: string },
): Record<string, unknown> {
  const { status, verificationStatus } = bondStatusOf(world, linked.account)
  return {
    access_token: linked.accessToken,
    status,
    verification_status: verificationStatus,
    account_type: linked.account.accountType,
    account_category: linked.account.accountCategory,
  }
}

/** The account that the user chose: the public token must be valid and come from this row's link token. */
function sharedAccount(
  world: MockWorld,
  wanted: { account: BondLinkedAccount; publicToken: string; id: string },
): ItemAccount {
  const token = validPublicToken(world, wanted.publicToken)
  if (token.linkToken?.clientUserId !== wanted.account.id) {
    throw refusedToken('The public token belongs to another external account.')
  }
  const shared = token.item.accounts.find((account) => account.id === wanted.id)
  if (shared) return shared
  throw new BondError(400, 'ext_acc_unknown', 'The external account was not shared in Link.')
}

function validPublicToken(world: MockWorld, value: string): ReturnType<typeof livePublicToken> {
  try {
    return livePublicToken(world, value)
  } catch (error) {
    throw error instanceof PlaidError ? refusedToken(error.message) : error
  }
}

function refusedToken(message: string): BondError {
  return new BondError(400, 'token_exchange_post_schema', message)
}
