import * as v from 'valibot'
import type { MockWorld } from '../../world/MockWorld.ts'
import { removeItem } from '../items.ts'
import { PlaidError } from '../PlaidError.ts'
import { exchangePublicToken, livePublicToken } from '../publicTokens.ts'
import { sandboxInstitutions } from '../sandboxInstitutions.ts'
import { isForAuth } from './accountFilters.ts'
import { findHealthyItem, findItem, findItemAccount, pickAccounts, requireVerified } from './findItem.ts'
import { accountFields, itemFields } from './itemFields.ts'
import { text } from './readRequest.ts'

export const publicTokenRequest = v.object({ public_token: text })

/** Spends a public token of the brand's own for an access token. */
export function exchangeToken(world: MockWorld, request: { public_token: string }): Record<string, unknown> {
  const { item: own } = livePublicToken(world, request.public_token)
  if (own.plaidClient !== 'brand') {
    throw new PlaidError(400, {
      type: 'INVALID_INPUT',
      code: 'INVALID_PUBLIC_TOKEN',
      message: 'The public token was made with another account at Plaid.',
    })
  }
  const { item, accessToken } = exchangePublicToken(world, request.public_token)
  return { access_token: accessToken, item_id: item.id }
}

export const processorTokenRequest = v.object({
  access_token: text,
  account_id: text,
  processor: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/)),
})

/** Creates a token that represents one account at a processor. */
export function createProcessorToken(
  world: MockWorld,
  request: v.InferOutput<typeof processorTokenRequest>,
): Record<string, unknown> {
  const item = findHealthyItem(world, request.access_token)
  const account = findItemAccount(item, request.account_id)
  requireVerified(world, account)
  const value = `processor-sandbox-${world.ids.uuid()}`
  world.plaid.processorTokens.set(value, { value, item, accountId: account.id, processor: request.processor })
  return { processor_token: value }
}

export const accountsRequest = v.object({
  access_token: text,
  options: v.optional(v.object({ account_ids: v.optional(v.nullable(v.array(text)), null) }), {}),
})

type AccountsRequest = v.InferOutput<typeof accountsRequest>

/** The accounts of an Item, without their numbers. */
export function getAccounts(world: MockWorld, request: AccountsRequest): Record<string, unknown> {
  const item = findHealthyItem(world, request.access_token)
  const accounts = pickAccounts(item, request.options.account_ids)
  return { accounts: accounts.map((account) => accountFields(world, account)), item: itemFields(world, item) }
}

/**
 * The accounts of an Item that can be used for transfers, with their numbers. Throws `NO_AUTH_ACCOUNTS` if there is
 * none, and `PRODUCT_NOT_READY` while a requested one is not verified.
 */
export function getAuth(world: MockWorld, request: AccountsRequest): Record<string, unknown> {
  const item = findHealthyItem(world, request.access_token)
  const accounts = pickAccounts(item, request.options.account_ids).filter(({ subtype }) => isForAuth(subtype))
  if (accounts.length === 0) {
    throw new PlaidError(400, {
      type: 'ITEM_ERROR',
      code: 'NO_AUTH_ACCOUNTS',
      message: 'The Item has no checking or savings account.',
    })
  }
  for (const account of accounts) requireVerified(world, account)
  const ach = accounts.map(({ id, accountNumber, routingNumber }) => ({
    account_id: id,
    account: accountNumber,
    routing: routingNumber,
    wire_routing: null,
  }))
  return {
    accounts: accounts.map((account) => accountFields(world, account)),
    numbers: { ach, eft: [], international: [], bacs: [] },
    item: itemFields(world, item),
  }
}

export const accessTokenRequest = v.object({ access_token: text })

/** How an Item stands: it answers where the Item is broken too, with its error. */
export function getItem(world: MockWorld, request: { access_token: string }): Record<string, unknown> {
  const item = findItem(world, request.access_token)
  return {
    item: { ...itemFields(world, item), created_at: new Date(item.createdAt).toISOString() },
    status: { investments: null, transactions: null, last_webhook: null },
  }
}

/** Removes an Item: its access token and its processor tokens are invalid from now on. */
export function endItem(world: MockWorld, request: { access_token: string }): Record<string, unknown> {
  removeItem(world, findItem(world, request.access_token).id)
  return {}
}

export const institutionRequest = v.object({
  institution_id: text,
  country_codes: v.pipe(v.array(text), v.minLength(1)),
})

/** An institution of the sandbox. */
export function getInstitution(
  _world: MockWorld,
  request: v.InferOutput<typeof institutionRequest>,
): Record<string, unknown> {
  const known = sandboxInstitutions.find(
    ({ institution_id, country_codes }) =>
      institution_id === request.institution_id && country_codes.some((code) => request.country_codes.includes(code)),
  )
  if (!known) throw invalidInstitution()
  return { institution: { ...known, products: ['auth', 'balance', 'identity'], dtc_numbers: [] } }
}

export function invalidInstitution(): PlaidError {
  return new PlaidError(400, {
    type: 'INVALID_INPUT',
    code: 'INVALID_INSTITUTION',
    message: 'There is no such institution in these countries.',
  })
}
