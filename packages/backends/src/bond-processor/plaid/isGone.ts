import { isBanklinkError } from '@banklink/core'

/** Whether an error says that an Item is no more, or that the person took back the access to it. */
export function isGone(error: unknown): boolean {
  return isBanklinkError(error) && isGoneCode(error.details.platformCode)
}

/** The same for a code of Plaid's. */
export function isGoneCode(code: string | undefined): boolean {
  return goneCodes.has(code)
}

// Not INVALID_ACCESS_TOKEN: it is also what another environment of Plaid answers, where the Item lives on.
const goneCodes = new Set<string | undefined>(['ITEM_NOT_FOUND', 'USER_PERMISSION_REVOKED', 'USER_ACCOUNT_REVOKED'])
