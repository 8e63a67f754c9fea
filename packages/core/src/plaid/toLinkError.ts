import type { BanklinkError } from '../errors/BanklinkError.ts'
import { type LinkErrorCode, linkError } from '../errors/linkErrors.ts'
import type { LinkExit } from './LinkResult.ts'

/** The error that Link passes to `onExit`. */
export interface PlaidErrorMetadata {
  error_type?: string | null
  error_code?: string | null
}

/**
 * Maps Link's error. Plaid's type and code are in `details`; its message is left out, because it is neither stable nor
 * meant for code.
 *
 * @see https://plaid.com/docs/errors/
 */
export function toLinkError(error: PlaidErrorMetadata, exit: LinkExit): BanklinkError {
  const plaidCode = error.error_code ?? ''
  const family = families.find(([form]) => form.test(plaidCode))?.[1]
  const other = error.error_type === 'INSTITUTION_ERROR' ? 'link.institution_unavailable' : 'link.failed'
  return linkError(family ?? other, {
    details: {
      ...(error.error_type && { plaidType: error.error_type }),
      ...(plaidCode && { plaidCode }),
      ...(exit.linkSessionId && { linkSessionId: exit.linkSessionId }),
      ...(exit.requestId && { requestId: exit.requestId }),
    },
  })
}

/** Patterns of Plaid's codes, which come in families that new codes follow. */
const families: readonly [RegExp, LinkErrorCode][] = [
  [/^INVALID_LINK_TOKEN$/, 'link.token_rejected'],
  [/^OAUTH_STATE_ID_ALREADY/, 'link.return_used'],
  [/^OAUTH_STATE_ID|^INCORRECT_(OAUTH_NONCE|LINK_TOKEN)$/, 'link.return_refused'],
  [/_(CREDENTIALS|MFA|OTP|UPDATED_USERNAME)$/, 'link.credentials_refused'],
  [/_(LOCKED|SETUP_REQUIRED|RESET_REQUIRED)$/, 'link.bank_action_required'],
  [/^NO_.*ACCOUNTS$/, 'link.no_eligible_account'],
  [/SUPPORTED$|UNAUTHORIZED_INSTITUTION|NOT_ENABLED/, 'link.institution_unsupported'],
]
