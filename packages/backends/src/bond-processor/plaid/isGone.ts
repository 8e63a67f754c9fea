import { isBanklinkError } from '@banklink/core'

/** Whether an error means that an Item no longer exists. */
export function isGone(error: unknown): boolean {
  return isBanklinkError(error) && isGoneCode(error.details.platformCode)
}

/**
 * The same for a code of Plaid's. INVALID_ACCESS_TOKEN doesn't count, because another environment returns it for an
 * existing Item.
 */
export function isGoneCode(code: string | null | undefined): code is 'ITEM_NOT_FOUND' {
  return code === 'ITEM_NOT_FOUND'
}

/**
 * Whether a code means that the user revoked access to an Item, at Plaid or at the bank. Update mode may restore it;
 * Bond's processor token can't be used for transfers until it is replaced.
 */
export function isRevokedCode(
  code: string | null | undefined,
): code is 'USER_PERMISSION_REVOKED' | 'USER_ACCOUNT_REVOKED' {
  return code === 'USER_PERMISSION_REVOKED' || code === 'USER_ACCOUNT_REVOKED'
}
