import type { LinkedAccount } from '@banklink/core'
import { type ErrorMessages, type ErrorTexts, errorMessages } from '../../messages/errorMessages.ts'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'

/** What is said while an account is linked, and of how that went. */
export interface LinkMessages extends ButtonMessages, ErrorMessages, LabelMessages {
  /** Somebody has waited for a while. */
  linkSlow: string
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  linkLinked: (account: LinkedAccount, label: string) => string
  linkPending: (account: LinkedAccount, label: string) => string
  /** Followed by the reason that the list gives, where the platform has one. */
  linkProblem: (account: LinkedAccount, label: string) => string
  linkChoose: string
  /** Names an account to choose, in words that can be read aloud. */
  linkChoice: (name: string, mask: string) => string
  linkChooseCurrency: string
  /** Asks about an account that is linked already; `label` as in `linkLinked`. */
  linkDuplicate: (account: LinkedAccount, label: string) => string
  /** The same of one that is not ready yet, such as one that waits for a deposit. */
  linkDuplicatePending: (account: LinkedAccount, label: string) => string
  /** What to do in place of linking it again, where its login lapsed. */
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
  /** In place of `errors`, where linking failed. */
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
      ? `${label} is almost there. A small deposit brings a code: enter it here when it arrives.`
      : `${label} is almost there. This page says when it is ready.`,
  linkProblem: (_account, label) => `You can’t use ${label} right now.`,
  linkChoose: 'Choose the account to link',
  linkChoice: (name, mask) => `${name}, ending in ${mask}`,
  linkChooseCurrency: 'Choose the currency of this account',
  linkDuplicate: (_account, label) => `${label} is linked already.`,
  linkDuplicatePending: (_account, label) => `${label} is already being set up. You don’t need to link it again.`,
  linkReconnect: 'Reconnect it',
  linkVerify: 'Enter its code',
  linkAnyway: 'Link it anyway',
  linkKeep: 'Keep it as it is',
  linkFramed: 'Some banks can’t be linked inside another page.',
  linkOwnTab: 'Open this page in a new tab',
  currency: (name, code) => `${name} (${code})`,
  reference: (id) => `Reference: ${id}`,
  linkErrors: {
    default: 'Something went wrong, and your account was not linked.',
    notKnown: 'We can’t say yet whether your account was linked. Look at your accounts before you link again.',
    final: 'Something went wrong, and your account was not linked. Link another one, or get in touch with us.',
    'link.institution_unavailable': 'Your bank is not answering right now. Try again later, or choose another one.',
    'link.institution_unsupported': 'That bank can’t be linked here. Choose another one.',
    'link.no_eligible_account': 'That sign-in has no account that can be linked. Use another sign-in, or another bank.',
    'link.currency_unsupported': 'Accounts in that currency can’t be linked here. Choose another one.',
    'link.return_not_found': 'We lost track of this link on the way back from your bank. Nothing was linked.',
    'link.return_foreign': 'Somebody else began this link. Nothing was linked.',
    'link.return_used': 'This way back from your bank was used already. Look at your accounts before you link again.',
    'platform.duplicate_account': 'This account is linked already. You can find it in your list.',
    'platform.identity_mismatch':
      'The name at your bank is not the name we have of you. Nothing was linked. Link an account in your own name, or get in touch with us.',
    'platform.integration_disabled': 'Linking is not set up here yet. Nothing was linked. Get in touch with us.',
    'platform.currency_refused': 'Accounts in that currency can’t be linked here. Choose another one.',
    'link.token_rejected':
      'Linking doesn’t work right now. Nothing was linked. Try again later, or get in touch with us.',
    'link.account_missing': 'Your bank shared no account, so nothing was linked. Link again, and choose one.',
    'request.state_expired': 'This link is not valid any more, and nothing was linked. Link your account again.',
    'request.state_invalid': 'This link is not valid any more, and nothing was linked. Link your account again.',
    'request.state_foreign': 'Someone else began this link. Sign in as that person, then try again.',
    'platform.status_refused': 'This link is not valid any more, and nothing was linked. Link your account again.',
  },
}
