import type { BanklinkError } from '../errors/BanklinkError.ts'
import { type LinkErrorCode, linkError } from '../errors/linkErrors.ts'
import type { LinkExit } from './LinkResult.ts'

/** What Link's `onExit` is given when something went wrong. */
export interface PlaidErrorMetadata {
  error_type?: string | null
  error_code?: string | null
}

/**
 * Maps the error that Link left with. Plaid's type and code are kept in `details`; its message is not, because
 * it is neither stable nor meant for code.
 *
 * @see https://plaid.com/docs/errors/
 */
export function toLinkError(error: PlaidErrorMetadata, exit: LinkExit): BanklinkError {
  const plaidCode = error.error_code ?? ''
  return linkError(codes[plaidCode] ?? (error.error_type === 'INSTITUTION_ERROR' ? unavailable : 'link.failed'), {
    details: {
      ...(error.error_type ? { plaidType: error.error_type } : {}),
      ...(plaidCode ? { plaidCode } : {}),
      ...(exit.linkSessionId ? { linkSessionId: exit.linkSessionId } : {}),
      ...(exit.requestId ? { requestId: exit.requestId } : {}),
    },
  })
}

const unavailable = 'link.institution_unavailable'
const unsupported = 'link.institution_unsupported'
const refused = 'link.credentials_refused'
const noAccount = 'link.no_eligible_account'
const atBank = 'link.bank_action_required'

const codes: Record<string, LinkErrorCode | undefined> = {
  INVALID_LINK_TOKEN: 'link.token_rejected',
  INVALID_CREDENTIALS: refused,
  INVALID_MFA: refused,
  INVALID_OTP: refused,
  INSUFFICIENT_CREDENTIALS: refused,
  INVALID_UPDATED_USERNAME: refused,
  ITEM_LOCKED: atBank,
  USER_SETUP_REQUIRED: atBank,
  PASSWORD_RESET_REQUIRED: atBank,
  NO_ACCOUNTS: noAccount,
  NO_AUTH_ACCOUNTS: noAccount,
  ITEM_NOT_SUPPORTED: unsupported,
  MFA_NOT_SUPPORTED: unsupported,
  PRODUCTS_NOT_SUPPORTED: unsupported,
  INSTITUTION_NO_LONGER_SUPPORTED: unsupported,
  UNAUTHORIZED_INSTITUTION: unsupported,
  INSTITUTION_NOT_ENABLED_IN_ENVIRONMENT: unsupported,
}
