import { configError } from '@banklink/core'

/**
 * The owner of the external accounts, which also selects Bond's paths:
 *
 * - `cardAccountId`: below a card account, the older paths. Link's redirect URI is preset at Bond.
 * - `customerId` or `businessId`: for a customer or a business, the newer paths. The redirect URI is sent with
 *   requests.
 */
export type BondOwner =
  | { cardAccountId: string; customerId?: never; businessId?: never }
  | { customerId: string; cardAccountId?: never; businessId?: never }
  | { businessId: string; cardAccountId?: never; customerId?: never }

/**
 * Returns the one owner of the options, with Bond's field for it on the newer paths.
 *
 * @throws `config.owner_missing` for none, for an empty one and for several.
 */
export function readOwner(
  owner: BondOwner,
): { cardAccountId: string } | { customer_id: string } | { business_id: string } {
  const { cardAccountId, customerId, businessId } = owner
  const named = [cardAccountId, customerId, businessId].filter((id) => id !== undefined)
  if (named.length !== 1 || typeof named[0] !== 'string' || named[0] === '') throw configError('config.owner_missing')
  if (cardAccountId !== undefined) return { cardAccountId }
  return customerId === undefined ? { business_id: named[0] } : { customer_id: customerId }
}
