import type { MockWorld } from '../../world/MockWorld.ts'
import { verificationStatusOf } from '../items.ts'
import { PlaidError } from '../PlaidError.ts'
import type { Item, ItemAccount } from '../PlaidState.ts'
import { invalidField } from './readRequest.ts'

/**
 * The brand's Item of this access token. Throws `INVALID_ACCESS_TOKEN` for an unknown or foreign one, `ITEM_NOT_FOUND`
 * where the Item was removed.
 */
export function findItem(world: MockWorld, accessToken: string): Item {
  for (const item of world.plaid.items.values()) {
    if (item.accessToken !== accessToken || item.plaidClient !== 'brand') continue
    if (item.removed) throw itemNotFound()
    return item
  }
  throw new PlaidError(400, {
    type: 'INVALID_INPUT',
    code: 'INVALID_ACCESS_TOKEN',
    message: 'The access token is unknown.',
  })
}

/** The same for a call that needs the bank. Throws `ITEM_LOGIN_REQUIRED` if the user has to sign in again. */
export function findHealthyItem(world: MockWorld, accessToken: string): Item {
  const item = findItem(world, accessToken)
  const error = itemErrorOf(item)
  if (error) throw error
  return item
}

/** The Item's account of this id. */
export function findItemAccount(item: Item, accountId: string): ItemAccount {
  const account = item.accounts.find(({ id }) => id === accountId)
  if (account) return account
  throw new PlaidError(400, {
    type: 'INVALID_INPUT',
    code: 'INVALID_ACCOUNT_ID',
    message: 'This Item has no account of this id.',
  })
}

/** The accounts of these ids, or all of them. */
export function pickAccounts(item: Item, ids: readonly string[] | null): readonly ItemAccount[] {
  if (ids !== null && ids.length === 0) throw invalidField('account_ids must name an account')
  return ids === null ? item.accounts : ids.map((id) => findItemAccount(item, id))
}

/** Throws `PRODUCT_NOT_READY` while micro-deposits have not verified an account. */
export function requireVerified(world: MockWorld, account: ItemAccount): void {
  const status = verificationStatusOf(account, world.clock.now())
  if (status === null || !unready.has(status)) return
  throw new PlaidError(400, {
    type: 'ITEM_ERROR',
    code: 'PRODUCT_NOT_READY',
    message: 'The account is not verified yet, so its numbers can not be used.',
  })
}

function itemNotFound(): PlaidError {
  return new PlaidError(400, {
    type: 'ITEM_ERROR',
    code: 'ITEM_NOT_FOUND',
    message: 'This Item was removed, so its access token is invalid.',
  })
}

function loginRequired(): PlaidError {
  return new PlaidError(400, {
    type: 'ITEM_ERROR',
    code: 'ITEM_LOGIN_REQUIRED',
    message: 'The login details of this Item have changed. Open Link in update mode to restore it.',
  })
}

/** Plaid's error for an Item whose access the user revoked. */
function permissionRevoked(): PlaidError {
  return new PlaidError(400, {
    type: 'ITEM_ERROR',
    code: 'USER_PERMISSION_REVOKED',
    message: 'The holder of this account has revoked the permission for your application to access it.',
  })
}

/** The error that an Item is in; null where it is well. */
export function itemErrorOf({ revoked, loginRequired: isLapsed }: Item): PlaidError | null {
  if (revoked) return permissionRevoked()
  return isLapsed ? loginRequired() : null
}

const unready: ReadonlySet<string> = new Set([
  'pending_automatic_verification',
  'pending_manual_verification',
  'verification_expired',
  'verification_failed',
])
