import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors in and around Plaid Link. Plaid's own code is in `details.plaidCode`. */
export const linkErrors = {
  'link.script_failed': {
    message: "Plaid Link's script did not load. Check the network, ad blockers and the CSP, then retry.",
    retryable: true,
  },
  'link.script_timeout': {
    message: "Plaid Link's script did not load in time. Retry, or allow more time.",
    retryable: true,
  },
  'link.create_failed': { message: 'Plaid Link threw while it was made ready. See the cause; retry.', retryable: true },
  'link.busy': {
    message: 'Another Link is open over this page. Nothing was opened; finish or close that one, then retry.',
    retryable: true,
  },
  'link.token_rejected': {
    message:
      'Plaid Link refused the link token: expired, used, or of another environment. Get a new one; if that is refused too, compare the platform’s environment with Plaid’s.',
    retryable: false,
  },
  'link.currency_unsupported': {
    message: 'The account has a currency that this platform does not take. Nothing was linked; choose another.',
    retryable: true,
  },
  'link.answer_timeout': {
    message: 'The platform did not come to an end in time. Nothing is lost; try again to go on from there.',
    retryable: true,
  },
  'link.public_token_missing': {
    message: 'Plaid Link succeeded without a public token, so there is nothing to exchange. Check its products.',
    retryable: false,
  },
  'link.account_missing': {
    message: 'Plaid Link succeeded without an account, so there is nothing to link. Link again.',
    retryable: false,
  },
  'link.account_unusable': {
    message: 'The platform took the link, and says that the account cannot be used. See its status and reason.',
    retryable: false,
  },
  'link.institution_unavailable': {
    message: 'The bank does not answer. Nothing was linked; try later or another bank.',
    retryable: true,
  },
  'link.institution_unsupported': {
    message: 'This bank cannot be linked here. Nothing was linked; choose another.',
    retryable: true,
  },
  'link.credentials_refused': {
    message: 'The bank refused the login. Nothing was linked; try again.',
    retryable: true,
  },
  'link.bank_action_required': {
    message: 'The bank wants something done on its own site first. Nothing was linked.',
    retryable: true,
  },
  'link.no_eligible_account': {
    message: 'That login has no account that can be linked. Nothing was linked; choose another.',
    retryable: true,
  },
  'link.return_not_found': {
    message: 'A bank sent the person back, and this browser keeps nothing of their run. Link again.',
    retryable: true,
  },
  'link.return_expired': {
    message: 'A bank sent the person back when the link token had expired. Nothing was linked; link again.',
    retryable: true,
  },
  'link.return_foreign': {
    message: 'A bank sent the person back to a run of another owner or backend. Nothing was linked; link again.',
    retryable: true,
  },
  'link.return_used': {
    message:
      'This return from a bank was used before, as when its page is reloaded. Look at the list, then link again.',
    retryable: true,
  },
  'link.return_refused': {
    message: 'Plaid Link did not take the return from the bank. Nothing was linked; see plaidCode, and link again.',
    retryable: true,
  },
  'link.failed': { message: 'Plaid Link ended with an error. Nothing was linked; see plaidCode.', retryable: true },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in Plaid Link or while it loads. */
export type LinkErrorCode = keyof typeof linkErrors

/** Makes an error of the `link` family. */
export const linkError: (code: LinkErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<LinkErrorCode>(
        'link.token_rejected',
        'link.public_token_missing',
        'link.account_missing',
        'link.account_unusable',
      )
    : defineErrors<LinkErrorCode>(linkErrors)
