import { isBanklinkError } from '@banklink/core'

/** Whether an error says that an Item is no more. */
export function isGone(error: unknown): boolean {
  return isBanklinkError(error) && isGoneCode(error.details.platformCode)
}

/** The same for a code of Plaid's. Not INVALID_ACCESS_TOKEN: another environment answers it, where the Item lives on. */
export function isGoneCode(code: string | null | undefined): boolean {
  return code === 'ITEM_NOT_FOUND'
}

/**
 * Whether a code says that the person took back the access to an Item, at Plaid or at the bank. Update mode may bring it
 * back; the processor token that Bond has moves no money until it is made anew.
 */
export function isRevokedCode(code: string | null | undefined): boolean {
  return code === 'USER_PERMISSION_REVOKED' || code === 'USER_ACCOUNT_REVOKED'
}
