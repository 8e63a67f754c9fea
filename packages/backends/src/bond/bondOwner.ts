import { configError } from '@banklink/core'

/**
 * Whose external accounts they are, which also says on which of Bond's paths they are linked:
 *
 * - `cardAccountId`: below a card account, the older paths. Link's redirect URI is preset at Bond.
 * - `customerId` or `businessId`: for a customer or a business, the newer paths. The redirect URI goes along.
 */
export type BondOwner =
  | { cardAccountId: string; customerId?: never; businessId?: never }
  | { customerId: string; cardAccountId?: never; businessId?: never }
  | { businessId: string; cardAccountId?: never; customerId?: never }

/**
 * The one owner that is named, with Bond's field for it on the newer paths.
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
