import type { BanklinkErrorCode } from '@banklink/core'

/**
 * Words by error code. `notAnswered`: the platform may have done it, and trying again finds out. `notKnown`: it may have,
 * and it can't be found out. `final`: trying again can't help. `default`: all other codes without a text.
 */
export type ErrorTexts = Partial<Record<'default' | 'notAnswered' | 'notKnown' | 'final' | BanklinkErrorCode, string>>

/** What is said of an error, whatever it was that failed. */
export interface ErrorMessages {
  /** By error code. `linkErrors`, `updateErrors` and `addErrors` say it in place of these, each for what failed. */
  errors: ErrorTexts & Record<'notAnswered', string>
}

/** English. */
export const errorMessages: ErrorMessages = {
  errors: {
    notAnswered: 'We got no answer yet, so we can’t say whether it worked. Try again: nothing is done twice.',
    'link.busy': 'Another bank window is open on this page. Finish or close it, then try again.',
    'link.credentials_refused': 'Your bank did not accept the sign-in. Nothing was changed.',
    'link.bank_action_required': 'Your bank needs you to do something on its own site first. Then try again.',
    'link.answer_timeout': 'This takes longer than it should. Nothing is lost: try again to go on from here.',
    'link.return_expired': 'Too much time went by at your bank. Nothing was changed.',
    'link.return_refused': 'The way back from your bank did not work. Nothing was changed.',
    'platform.action_refused': 'That can’t be done with this account now. Your list shows what can.',
    'platform.support_required': 'This needs our help. Get in touch with us.',
    'gateway.unauthorized': 'You were signed out. Sign in again to go on.',
  },
}
