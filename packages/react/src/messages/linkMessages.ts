import type { BanklinkErrorCode, LinkedAccount } from '@banklink/core'
import { accountLabel } from './accountLabel.ts'
import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'

/** What is said while an account is linked, and of how that went. */
export interface LinkMessages extends ButtonMessages {
  /** The platform takes its time. */
  linkStillCompleting: string
  linkLinked: (account: LinkedAccount) => string
  linkPending: (account: LinkedAccount) => string
  linkProblem: (account: LinkedAccount) => string
  linkChoose: string
  dismiss: string
  /** The id for a support ticket. */
  reference: (id: string) => string
  /** By error code. */
  errors: ErrorMessages
}

/** `notAnswered`: the platform may have linked it. `default`: all that has no words of its own. */
export type ErrorMessages = Record<'default' | 'notAnswered', string> & Partial<Record<BanklinkErrorCode, string>>

/** English. */
export const linkMessages: LinkMessages = {
  ...buttonMessages,
  linkStillCompleting: 'Still working. This can take a moment.',
  linkLinked: (account) => `${accountLabel(account)} is linked.`,
  linkPending: (account) => `${accountLabel(account)} is almost there. This page says when it is ready.`,
  linkProblem: (account) => `${accountLabel(account)} can’t be used yet.`,
  linkChoose: 'Choose the account to link',
  dismiss: 'Cancel',
  reference: (id) => `Reference: ${id}`,
  errors: {
    default: 'Something went wrong, and your account was not linked.',
    notAnswered: 'We got no answer yet, so we can’t say whether it worked. Try again: nothing is done twice.',
    'link.institution_unavailable': 'Your bank is not answering right now. Try again later, or choose another bank.',
    'link.institution_unsupported': 'That bank can’t be linked here. Choose another one.',
    'link.credentials_refused': 'Your bank did not accept the sign-in. Nothing was linked.',
    'link.bank_action_required': 'Your bank needs you to do something on its own site first. Then try again.',
    'link.no_eligible_account': 'That sign-in has no account that can be linked.',
    'platform.duplicate_account': 'This account is linked already.',
    'gateway.unauthorized': 'You were signed out. Sign in again to go on.',
  },
}
