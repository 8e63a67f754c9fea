import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors at the platform. The platform's own code is in `details.platformCode`. */
export const platformErrors = {
  'platform.unreachable': {
    message: 'The platform gave no answer. What was asked may have been done: ask again before repeating it.',
    retryable: true,
  },
  'platform.unavailable': { message: 'The platform cannot answer now. Try again later.', retryable: true },
  'platform.rate_limited': { message: 'The platform asks for fewer requests. Wait, then try again.', retryable: true },
  'platform.unauthorized': {
    message: 'The platform refuses the credentials, or they lack a scope. Check them; nothing was done.',
    retryable: false,
  },
  'platform.rejected': {
    message: 'The platform refused the request. Nothing was linked; see its code in details.platformCode.',
    retryable: false,
  },
  'platform.unexpected_answer': {
    message: 'The platform answered something that this version cannot read. Look there before trying again.',
    retryable: false,
  },
  'platform.account_not_found': {
    message: 'There is no such account for this owner at the platform. Read the list again.',
    retryable: false,
  },
  'platform.account_not_linked': {
    message: 'The platform holds no bank connection for this account. Nothing was done; remove it and link it anew.',
    retryable: false,
  },
  'platform.action_refused': {
    message:
      'The platform does not do this in the present status of the account. Read the list again and do what it offers.',
    retryable: false,
  },
  'platform.support_required': {
    message: 'The platform cannot do this until its support is asked. Give them details.platformCode and the time.',
    retryable: false,
  },
  'platform.duplicate_account': {
    message: 'The platform has this account already. Show that one; nothing new was linked.',
    retryable: false,
  },
  'platform.status_refused': {
    message: 'The account has a verification status that this platform is not told. Nothing was linked; link again.',
    retryable: false,
  },
  'platform.identity_mismatch': {
    message: 'The name at the bank is not the name that the platform has of this owner. Nothing was linked.',
    retryable: false,
  },
  'platform.integration_disabled': {
    message:
      "The platform cannot use the brand's Plaid account. Enable Bond as an integration in your Plaid dashboard.",
    retryable: false,
  },
  'platform.currency_refused': {
    message: 'The platform takes no account in this currency, or was not told one. Nothing was sent; send another.',
    retryable: false,
  },
  'platform.redirect_uri_refused': {
    message: 'The redirect URI is longer than the platform takes. Nothing was sent; register a shorter one.',
    retryable: false,
  },
  'platform.result_unknown': {
    message: 'The link was sent before and its result cannot be found. Look at the list before linking again.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** What a platform refuses, or fails to answer. */
export type PlatformErrorCode = keyof typeof platformErrors

/** Makes an error of the `platform` family. */
export const platformError: (code: PlatformErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<PlatformErrorCode>(platformErrors)
