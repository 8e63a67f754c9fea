import type { LinkedAccount } from '@banklink/core'
import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'
import type { ErrorMessages } from './linkMessages.ts'

/** What is said while Link is open for an account that is linked already, and of how that went. */
export interface UpdateMessages
  extends Pick<ButtonMessages, 'linkPreparing' | 'linkOpen' | 'linkNotOpened' | 'retry' | 'dismiss'> {
  reconnect: string
  reconnectNamed: (account: string) => string
  /** Says that no money moves until then. */
  reconnectText: string
  verifyDeposits: string
  verifyDepositsNamed: (account: string) => string
  /** Says when to look, and for what. */
  verifyDepositsText: string
  /** The platform is asked what the account is good for now. */
  updateCompleting: string
  /** Somebody has waited for a while. */
  updateSlow: string
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  reconnected: (account: LinkedAccount, label: string) => string
  depositsVerified: (account: LinkedAccount, label: string) => string
  updatePending: (account: LinkedAccount, label: string) => string
  updateProblem: (account: LinkedAccount, label: string) => string
  /** After three wrong codes. */
  depositsLocked: string
  /** By error code. */
  updateErrors: ErrorMessages
  reference: (id: string) => string
  unknownInstitution: string
}

/** English. */
export const updateMessages: UpdateMessages = {
  linkPreparing: buttonMessages.linkPreparing,
  linkOpen: buttonMessages.linkOpen,
  linkNotOpened: buttonMessages.linkNotOpened,
  retry: buttonMessages.retry,
  dismiss: buttonMessages.dismiss,
  reconnect: 'Reconnect',
  reconnectNamed: (account) => `Reconnect ${account}`,
  reconnectText: 'Your bank wants you to sign in again. Until you do, no money moves to or from this account.',
  verifyDeposits: 'Enter the code',
  verifyDepositsNamed: (account) => `Enter the code for ${account}`,
  verifyDepositsText:
    'A deposit of $0.01 arrives within one or two business days. Its text begins with # and three letters: that is your code.',
  updateCompleting: 'Checking…',
  updateSlow: 'Still checking. This can take a minute or two.',
  reconnected: (_account, label) => `${label} is connected again.`,
  depositsVerified: (_account, label) => `${label} is verified.`,
  updatePending: (_account, label) => `${label} is almost there. This page says when it is ready.`,
  updateProblem: (_account, label) => `${label} still can’t be used.`,
  depositsLocked: 'The code was wrong three times, so this account is locked.',
  updateErrors: {
    default: 'Something went wrong, and nothing was changed.',
    notAnswered: 'We got no answer yet, so we can’t say whether it worked. Try again: nothing is done twice.',
    notKnown: 'We can’t say yet whether it worked. Look at the account again in a moment.',
    'link.institution_unavailable': 'Your bank is not answering right now. Try again later.',
    'link.credentials_refused': 'Your bank did not accept the sign-in. Nothing was changed.',
    'link.bank_action_required': 'Your bank needs you to do something on its own site first. Then try again.',
    'link.answer_timeout': 'This takes longer than it should. Nothing is lost: try again to go on from here.',
    'link.return_expired': 'Too much time went by at your bank. Nothing was changed.',
    'link.return_used': 'This way back from your bank was used already. Look at the account before you try again.',
    'link.return_refused': 'The way back from your bank did not work. Nothing was changed.',
    'platform.action_refused': 'That can’t be done with this account now.',
    'platform.support_required': 'This needs our help. Get in touch with us.',
    'platform.account_not_found': 'This account is not in your list any more.',
    'gateway.unauthorized': 'You were signed out. Sign in again to go on.',
  },
  reference: (id) => `Reference: ${id}`,
  unknownInstitution: 'Bank account',
}
