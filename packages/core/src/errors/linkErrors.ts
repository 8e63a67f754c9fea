import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors in and around Plaid Link. Plaid's own code is in `details.plaidCode`. */
export const linkErrors = {
  'link.script_failed': {
    message:
      'A script of Plaid Link or of this kit did not load. Check the network, ad blockers and the CSP, then retry.',
    retryable: true,
  },
  'link.script_timeout': {
    message: "Plaid Link's script did not load in time. Retry, or increase the timeout.",
    retryable: true,
  },
  'link.create_failed': { message: 'Plaid.create threw an error. See the cause, then retry.', retryable: true },
  'link.busy': {
    message: 'Another Link is open on this page, so nothing was opened. Finish or close it, then retry.',
    retryable: true,
  },
  'link.token_rejected': {
    message:
      'Plaid Link refused the link token: it is expired, used, or from another environment. Get a new one. If that is refused too, compare the environments of the platform and of Plaid.',
    retryable: false,
  },
  'link.currency_unsupported': {
    message: 'The platform does not support the currency of the account. Nothing was linked. Choose another account.',
    retryable: true,
  },
  'link.answer_timeout': {
    message: 'The platform did not finish in time. Try again: the operation continues from its current state.',
    retryable: true,
  },
  'link.public_token_missing': {
    message: 'Plaid Link returned no public token, so nothing was linked. Check the products of the link token.',
    retryable: false,
  },
  'link.account_missing': {
    message: 'Plaid Link returned no account, so nothing was linked. Link again.',
    retryable: false,
  },
  'link.account_unusable': {
    message: 'The platform linked the account but reports that it cannot be used. See its status and reason.',
    retryable: false,
  },
  'link.institution_unavailable': {
    message: 'The bank is not responding. Nothing was linked. Try again later, or choose another bank.',
    retryable: true,
  },
  'link.institution_unsupported': {
    message: 'This bank is not supported. Nothing was linked. Choose another bank.',
    retryable: true,
  },
  'link.credentials_refused': {
    message: 'The bank refused the sign-in. Nothing was linked. Try again.',
    retryable: true,
  },
  'link.bank_action_required': {
    message: 'The bank requires the user to do something on its own site first. Nothing was linked.',
    retryable: true,
  },
  'link.no_eligible_account': {
    message: 'None of the accounts at this sign-in can be linked. Nothing was linked. Choose another bank.',
    retryable: true,
  },
  'link.return_not_found': {
    message: 'A bank redirected to this page, but this browser has no record of the run. Link again.',
    retryable: true,
  },
  'link.return_expired': {
    message: 'The link token expired before the bank redirected to this page. Nothing was linked. Link again.',
    retryable: true,
  },
  'link.return_foreign': {
    message: 'The run of this OAuth return belongs to another owner or backend. Nothing was linked. Link again.',
    retryable: true,
  },
  'link.return_used': {
    message:
      'This OAuth return was already used, for example because the page was reloaded. Check the linked accounts, then link again.',
    retryable: true,
  },
  'link.return_refused': {
    message: 'Plaid Link refused the OAuth return. Nothing was linked. See plaidCode, then link again.',
    retryable: true,
  },
  'link.failed': { message: 'Plaid Link ended with an error. Nothing was linked. See plaidCode.', retryable: true },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in Plaid Link or while it loads. */
export type LinkErrorCode = keyof typeof linkErrors

/** Creates an error of the `link` family. */
export const linkError: (code: LinkErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<LinkErrorCode>(
        'link.token_rejected',
        'link.public_token_missing',
        'link.account_missing',
        'link.account_unusable',
      )
    : defineErrors<LinkErrorCode>(linkErrors)
