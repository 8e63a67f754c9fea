import type * as v from 'valibot'
import type { MockWorld } from '../../world/MockWorld.ts'
import { PlaidError } from '../PlaidError.ts'
import { findHealthyItem, findItem, pickAccounts } from './findItem.ts'
import type { accountsRequest } from './itemEndpoints.ts'
import { accountFields, itemFields } from './itemFields.ts'
import { sandboxOwner } from './sandboxOwner.ts'

type AccountsRequest = v.InferOutput<typeof accountsRequest>

/** The accounts of an Item with their balances of this moment. */
export function getBalances(world: MockWorld, request: AccountsRequest): Record<string, unknown> {
  const item = findHealthyItem(world, request.access_token)
  const accounts = pickAccounts(item, request.options.account_ids)
  return { accounts: accounts.map((account) => accountFields(world, account)), item: itemFields(world, item) }
}

/** The accounts of an Item with their owner, as the bank knows them. */
export function getIdentity(world: MockWorld, request: AccountsRequest): Record<string, unknown> {
  const item = findHealthyItem(world, request.access_token)
  const accounts = pickAccounts(item, request.options.account_ids)
  return {
    accounts: accounts.map((account) => ({ ...accountFields(world, account), owners: [sandboxOwner] })),
    item: itemFields(world, item),
  }
}

/**
 * The answer for a path of Plaid's API that the mock doesn't support: `INVALID_PRODUCT`, as for a client without
 * access. A wrong access token is reported first.
 */
export function refuseProduct(
  world: MockWorld,
  { path, accessToken }: { path: string; accessToken: string | null },
): PlaidError {
  if (accessToken !== null) findItem(world, accessToken)
  const product = productOf(path)
  return new PlaidError(400, {
    type: 'INVALID_INPUT',
    code: 'INVALID_PRODUCT',
    message: `client is not authorized to access the following products: ["${product}"]. The mock does not serve ${path}.`,
  })
}

function productOf(path: string): string {
  const [family = '', next = ''] = path.split('/').slice(1)
  const product = behind.has(family) ? next : family
  return product === 'asset_report' ? 'assets' : product
}

/** Families whose second part names the product. */
const behind: ReadonlySet<string> = new Set(['processor', 'sandbox', 'beta'])
