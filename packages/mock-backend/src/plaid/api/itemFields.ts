import type { MockWorld } from '../../world/MockWorld.ts'
import { verificationStatusOf } from '../items.ts'
import { plaidApiErrorBody } from '../PlaidError.ts'
import type { Item, ItemAccount } from '../PlaidState.ts'
import { itemErrorOf } from './findItem.ts'
import { sandboxBalances } from './sandboxBalances.ts'

/** An Item as Plaid answers it. */
export function itemFields(world: MockWorld, item: Item): Record<string, unknown> {
  const error = itemErrorOf(item)
  return {
    item_id: item.id,
    institution_id: item.institution?.institution_id ?? null,
    institution_name: item.institution?.name ?? null,
    webhook: item.webhook,
    auth_method: authMethodOf(item),
    error: error && plaidApiErrorBody(error, world.ids.requestId()),
    available_products: ['balance', 'identity'].filter((product) => !item.products.includes(product)),
    billed_products: [...item.products],
    products: [...item.products],
    consented_products: [...new Set([...item.products, ...item.consentedProducts])],
    consent_expiration_time: null,
    update_type: error ? 'user_present_required' : 'background',
  }
}

/** An account as Plaid answers it. Its numbers are told apart. */
export function accountFields(world: MockWorld, account: ItemAccount): Record<string, unknown> {
  const status = verificationStatusOf(account, world.clock.now())
  return {
    account_id: account.id,
    balances: {
      ...sandboxBalances(account.subtype),
      iso_currency_code: 'USD',
      unofficial_currency_code: null,
    },
    mask: account.mask,
    name: account.name,
    official_name: null,
    type: account.type,
    subtype: account.subtype,
    holder_category: account.classType,
    // Plaid leaves it out where no micro-deposit and no database was asked.
    ...(status === null ? {} : { verification_status: status }),
  }
}

function authMethodOf(item: Item): string {
  const methods: Record<string, string> = {
    pending_automatic_verification: 'AUTOMATED_MICRODEPOSITS',
    automatically_verified: 'AUTOMATED_MICRODEPOSITS',
    verification_expired: 'AUTOMATED_MICRODEPOSITS',
    pending_manual_verification: 'SAME_DAY_MICRODEPOSITS',
    manually_verified: 'SAME_DAY_MICRODEPOSITS',
    verification_failed: 'SAME_DAY_MICRODEPOSITS',
  }
  return methods[item.accounts[0]?.verificationStatus ?? ''] ?? 'INSTANT_AUTH'
}
