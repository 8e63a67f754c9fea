import type { AccountStatus } from '@banklink/core'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'
import { type AccountMessages, accountMessages } from '../linked-account-card/accountMessages.ts'

/** What is said of linked accounts. */
export interface AccountsMessages extends Pick<ButtonMessages, 'retry'>, AccountMessages {
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
  accountStatus: Record<AccountStatus, string>
  /** In place of these for somebody else's account, which is never "verified". */
  thirdPartyStatus: Partial<Record<AccountStatus, string>>
  /** Adds to a status how long it lasts: `1–2 days`. */
  statusWait: (status: string, wait: string) => string
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
  ...accountMessages,
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
