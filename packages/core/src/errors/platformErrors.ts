import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors at the platform. The platform's own code is in `details.platformCode`. */
export const platformErrors = {
  'platform.unreachable': {
    message:
      'The platform did not respond, so the outcome of the request is unknown. Check the outcome before you send it again.',
    retryable: true,
  },
  'platform.unavailable': { message: 'The platform is temporarily unavailable. Try again later.', retryable: true },
  'platform.rate_limited': {
    message: 'Too many requests were sent to the platform. Wait, then try again.',
    retryable: true,
  },
  'platform.unauthorized': {
    message: 'The platform refused the credentials, or they lack a scope. Nothing was done. Check the credentials.',
    retryable: false,
  },
  'platform.rejected': {
    message: 'The platform refused the request. Nothing was linked. See its code in details.platformCode.',
    retryable: false,
  },
  'platform.unexpected_answer': {
    message:
      'The platform sent a response that this version cannot read, so the outcome is unknown. Check it at the platform before you try again.',
    retryable: false,
  },
  'platform.account_not_found': {
    message: 'The platform has no such account of this owner. Reload the list.',
    retryable: false,
  },
  'platform.account_not_linked': {
    message:
      'The platform has no bank connection for this account. Nothing was done. Remove the account and link it again.',
    retryable: false,
  },
  'platform.action_refused': {
    message:
      'The account has a status that does not allow this action. Reload the list and use the actions that it offers.',
    retryable: false,
  },
  'platform.support_required': {
    message: 'Only the support of the platform can resolve this. Send them details.platformCode and the time.',
    retryable: false,
  },
  'platform.duplicate_account': {
    message: 'The platform already has this account. Nothing was linked. Show the existing account.',
    retryable: false,
  },
  'platform.status_refused': {
    message:
      'The account has a verification status that cannot be sent to this platform. Nothing was linked. Link again.',
    retryable: false,
  },
  'platform.identity_mismatch': {
    message: 'The name at the bank differs from the name that the platform has for this owner. Nothing was linked.',
    retryable: false,
  },
  'platform.integration_disabled': {
    message:
      "The platform cannot use the brand's Plaid account. Enable Bond as an integration in your Plaid dashboard.",
    retryable: false,
  },
  'platform.currency_refused': {
    message: 'The currency is missing or not supported by the platform. Nothing was sent. Send a supported currency.',
    retryable: false,
  },
  'platform.redirect_uri_refused': {
    message: 'The redirect URI is longer than the platform allows. Nothing was sent. Register a shorter one.',
    retryable: false,
  },
  'platform.result_unknown': {
    message: 'The link was already sent and its result cannot be found. Check the list before you link again.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors at the platform. */
export type PlatformErrorCode = keyof typeof platformErrors

/** Creates an error of the `platform` family. */
export const platformError: (code: PlatformErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<PlatformErrorCode>(platformErrors)
