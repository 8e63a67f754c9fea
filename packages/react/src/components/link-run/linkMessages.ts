import type { LinkedAccount } from '@banklink/core'
import { type ErrorMessages, type ErrorTexts, errorMessages } from '../../messages/errorMessages.ts'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'

/** Messages during a link, and of its result. */
export interface LinkMessages extends ButtonMessages, ErrorMessages, LabelMessages {
  /** The operation is taking longer than expected. */
  linkSlow: string
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  linkLinked: (account: LinkedAccount, label: string) => string
  linkPending: (account: LinkedAccount, label: string) => string
  /** Followed by the reason that the list gives, where the platform has one. */
  linkProblem: (account: LinkedAccount, label: string) => string
  /** Which account to link; `bank` is undefined if Link did not name it. */
  linkChoose: (bank?: string) => string
  linkChooseCurrency: string
  /** The question about an account that is already linked; `label` as in `linkLinked`. */
  linkDuplicate: (account: LinkedAccount, label: string) => string
  /** The same of one that is not ready yet, such as one that waits for a deposit. */
  linkDuplicatePending: (account: LinkedAccount, label: string) => string
  /** Reconnects the existing account instead of linking it again. */
  linkReconnect: string
  /** The same, where it waits for a code. */
  linkVerify: string
  linkAnyway: string
  linkKeep: string
  /** The page is shown inside another one. */
  linkFramed: string
  /** A link to the same page outside of the other one. */
  linkOwnTab: string
  /** Names a currency; `code` is its ISO 4217 code. */
  currency: (name: string, code: string) => string
  /** The id for a support ticket. */
  reference: (id: string) => string
  /** Overrides `errors` for a failed link. */
  linkErrors: ErrorTexts & Record<'default' | 'notKnown' | 'final', string>
}

/** English. */
export const linkMessages: LinkMessages = {
  ...buttonMessages,
  ...errorMessages,
  ...labelMessages,
  linkSlow: 'Still working. This can take a minute or two.',
  linkLinked: (_account, label) => `${label} is linked.`,
  linkPending: ({ status }, label) =>
    status === 'awaiting_deposits'
      ? `${label} isn’t ready yet. When a small deposit arrives, come back to enter its code.`
      : `${label} isn’t ready for transfers yet. Check back later.`,
  linkProblem: (_account, label) => `You can’t use ${label} for transfers.`,
  linkChoose: (bank = '') => `Choose the ${bank && `${bank} `}account to link`,
  linkChooseCurrency: 'What currency is this account in?',
  linkDuplicate: (_account, label) => `${label} is already linked. Linking it again could end its current connection.`,
  linkDuplicatePending: ({ status }, label) =>
    `${label} is ${status === 'awaiting_deposits' ? 'waiting for its code' : 'already being set up'}. You don’t need to link it again.`,
  linkReconnect: 'Reconnect',
  linkVerify: 'Enter code',
  linkAnyway: 'Link anyway',
  linkKeep: 'Keep as is',
  linkFramed: 'Some banks can only be linked in a separate tab.',
  linkOwnTab: 'Open this page in a new tab',
  currency: (name, code) => `${name} (${code})`,
  reference: (id) => `Reference: ${id}`,
  linkErrors: {
    default: 'We couldn’t link your account. Try again.',
    notAnswered: 'We don’t know yet if your account was linked. Try again to find out.',
    notKnown: 'We don’t know yet if your account was linked. Check your linked accounts before you link again.',
    final: 'We couldn’t link your account. Contact support.',
    'link.institution_unavailable': 'Your bank isn’t responding right now. Try again later, or with another bank.',
    'link.institution_unsupported': 'We can’t link accounts at that bank. Try again with another bank.',
    'link.no_eligible_account': 'We can’t link any account from that sign-in. Try again with another bank.',
    'link.currency_unsupported': 'We can’t link accounts in that currency. Try again with another account.',
    'link.return_not_found':
      'We couldn’t pick up where you left off. Check your linked accounts, then start again in this browser.',
    'link.return_foreign': 'Another user started that bank sign-in here, so nothing was linked. Try again.',
    'link.return_used':
      'This page was already opened after your bank sign-in. Check your linked accounts before you try again.',
    'platform.duplicate_account': 'We already have this account, so nothing new was linked. See your linked accounts.',
    'platform.identity_mismatch':
      'The name at your bank doesn’t match the one we have for you, so nothing was linked. Link an account in your own name, or contact support.',
    'platform.integration_disabled': 'We can’t link bank accounts right now, so nothing was linked. Contact support.',
    'platform.currency_refused': 'We can’t link accounts in that currency. Link a different account.',
    'link.token_rejected':
      'We can’t link bank accounts right now, so nothing was linked. Try again later, or contact support.',
    'link.account_missing': 'No account was shared, so nothing was linked. Link again, and choose one.',
    'request.state_expired': 'We couldn’t finish linking, so nothing was linked. Link again to start over.',
    'request.state_invalid': 'We couldn’t finish linking, so nothing was linked. Link again to start over.',
    'request.state_foreign':
      'Another user of this page started linking, so nothing was linked. Sign in here as that user, or link again.',
    'platform.status_refused': 'We couldn’t finish linking, so nothing was linked. Link again to start over.',
  },
}
