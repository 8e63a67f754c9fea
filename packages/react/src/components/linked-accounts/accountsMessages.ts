import type { AccountStatus, LinkedAccount } from '@banklink/core'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** What is said of linked accounts. */
export interface AccountsMessages extends Pick<ButtonMessages, 'retry'>, LabelMessages {
  accountsLoading: string
  accountsEmptyTitle: string
  /** Why to link one, what is shared, and that it is safe. */
  accountsEmptyText: string
  accountsFailed: string
  /** The same, where the owner has to sign in first. */
  accountsSignedOut: string
  /** The same, where reading them again can't help. */
  accountsUnavailable: string
  /** Said once when the list is there. `count` is written in the person's digits; `plural` is its plural's name. */
  accountsLoaded: (count: string, plural: Intl.LDMLPluralRule) => string
  accountsLabel: string
  /** In place of the account's name. */
  unknownAccount: string
  /** Kinds of accounts, in Plaid's words for them, such as `money market`. Others are shown in the platform's words. */
  accountSubtypes: Record<string, string>
  /** Said in place of "your account" of somebody else's. */
  thirdParty: string
  /** Adds to an account's name and number what there is to say of it. */
  noted: (account: string, note: string) => string
  accountStatus: Record<AccountStatus, string>
  /** In place of these for somebody else's account, which is never "verified". */
  thirdPartyStatus: Partial<Record<AccountStatus, string>>
  /** Adds to a status how long it lasts: `1–2 days`. */
  statusWait: (status: string, wait: string) => string
  /** Why an account failed, by the platform's code. `default`: for a code that has no words of its own. */
  failureReasons: Record<string, string> & { default: string }
  /** For an account that only people can help with. */
  contactText: (account: LinkedAccount) => string
  /** Leads to the app's own page for that. */
  contact: string
  correctNumbers: string
  linkAgain: string
  linkAgainNamed: (account: string) => string
  remove: string
  removeNamed: (account: string) => string
  removeTitle: string
  /** Of an account that was linked, and of somebody else's that was added. */
  removeText: (account: string) => string
  removeConfirm: string
  removeCancel: string
  removing: string
  /** The platform said no. */
  removeFailed: string
  /** The platform may have removed it. */
  removeNotAnswered: string
  /** Somebody else removed it, or it went by itself. */
  removeNotFound: (account: string) => string
  removed: (account: string) => string
  /** The id for a support ticket. */
  reference: (id: string) => string
}

/** English. */
export const accountsMessages: AccountsMessages = {
  ...labelMessages,
  accountsLoading: 'Loading your bank accounts…',
  accountsEmptyTitle: 'No bank account linked yet',
  accountsEmptyText:
    'Link one to move money. You choose the account and sign in at your bank; we get what it takes to move money, and never see your password.',
  accountsFailed: 'Your bank accounts could not be loaded.',
  accountsSignedOut: 'You were signed out. Sign in again to see your bank accounts.',
  accountsUnavailable: 'Your bank accounts could not be loaded. Get in touch with us.',
  retry: buttonMessages.retry,
  accountsLoaded: (count, plural) => (plural === 'one' ? `${count} bank account` : `${count} bank accounts`),
  accountsLabel: 'Linked bank accounts',
  unknownAccount: 'Account',
  accountSubtypes: {
    checking: 'Checking',
    savings: 'Savings',
    'money market': 'Money market',
    'cash management': 'Cash management',
    prepaid: 'Prepaid',
  },
  thirdParty: 'Somebody else’s account',
  noted: (account, note) => `${account} · ${note}`,
  accountStatus: {
    active: 'Active',
    storing: 'Being saved',
    verifying: 'Verifying',
    awaiting_deposits: 'Waiting for deposits',
    reconnect_required: 'Reconnect needed',
    unverified: 'Not verified',
    failed: 'Could not be linked',
    removing: 'Being removed',
    removed: 'Removed',
    incomplete: 'Not finished',
    unknown: 'Unknown',
  },
  thirdPartyStatus: {
    verifying: 'Being checked',
    unverified: 'Not usable yet',
    failed: 'Could not be added',
  },
  statusWait: (status, wait) => `${status}, ${wait}`,
  failureReasons: {
    default: 'It can’t be used, and we were not told why.',
    verification_failed: 'The code was wrong three times, so this account is locked. Link it again for a new code.',
    verification_expired: 'The small deposits could not be checked in time.',
    linked_closed: 'The bank closed this account.',
    duplicate: 'It is in the list already. Use that one, and remove this one.',
    invalid_routing_number: 'The bank does not know this routing number.',
    invalid_account_number: 'The bank does not know this account number.',
    invalid_account_type: 'It is of another type than was said.',
    plaid_multiple_accounts: 'Several accounts came at once. Choose one alone.',
    plaid_processor_token: 'The bank connection could not be set up.',
    create_failed: 'It could not be saved.',
    unverified_counterparty: 'Its owner has to be confirmed first.',
  },
  contactText: ({ kind }) =>
    kind === 'own'
      ? 'We could not confirm that this account is yours. Get in touch, and we sort it out together.'
      : 'This account needs a look by our team. Get in touch, and we sort it out together.',
  contact: 'Contact support',
  correctNumbers: 'Correct the numbers',
  linkAgain: 'Link it again',
  linkAgainNamed: (account) => `Link it again: ${account}`,
  remove: 'Remove',
  removeNamed: (account) => `Remove ${account}`,
  removeTitle: 'Remove this account?',
  removeText: (account) => `${account} will no longer move money here. You can add it again at any time.`,
  removeConfirm: 'Remove account',
  removeCancel: 'Keep it',
  removing: 'Removing…',
  removeFailed: 'The account could not be removed. It is still linked.',
  removeNotAnswered:
    'We got no answer, so we can’t say whether it was removed. Look at your list before you try again.',
  removeNotFound: (account) => `${account} is not in your list any more.`,
  removed: (account) => `${account} was removed.`,
  reference: (id) => `Reference: ${id}`,
}
