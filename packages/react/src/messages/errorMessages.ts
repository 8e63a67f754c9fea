import type { BanklinkErrorCode } from '@banklink/core'

/**
 * Messages by error code. `notAnswered`: the platform may have done it, and trying again finds out. `notKnown`: it may
 * have, and it can't be found out. `final`: trying again can't help. `default`: all other codes without a message.
 */
export type ErrorTexts = Partial<Record<'default' | 'notAnswered' | 'notKnown' | 'final' | BanklinkErrorCode, string>>

/** Messages of errors, for all operations. */
export interface ErrorMessages {
  /** By error code. `linkErrors`, `updateErrors` and `addErrors` override them, each for one operation. */
  errors: ErrorTexts & Record<'notAnswered', string>
}

/** English. */
export const errorMessages: ErrorMessages = {
  errors: {
    notAnswered: 'We don’t know yet if this worked. Try again to find out.',
    'link.busy': 'Plaid is already open on this page. Finish there or close it, then try again.',
    'link.credentials_refused': 'Your bank didn’t accept your sign-in, so nothing changed. Try again.',
    'link.bank_action_required':
      'Your bank needs you to do something on its website or in its app. Do that first, then try again.',
    'link.answer_timeout': 'This is taking longer than expected. Try again to continue.',
    'link.return_expired': 'Your bank sign-in timed out, so nothing changed. Try again.',
    'link.return_refused': 'We couldn’t finish your bank sign-in, so nothing changed. Try again.',
    'platform.action_refused':
      'That isn’t available for this account right now. See your linked accounts for what you can do.',
    'platform.support_required': 'We can’t finish this online. Contact support.',
    'gateway.unauthorized': 'You’re signed out. Sign in again to continue.',
    'gateway.paused': 'You can’t link or add bank accounts right now. Try again later.',
  },
}
