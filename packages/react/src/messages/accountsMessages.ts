import type { AccountStatus } from '@banklink/core'
import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'

/** What is said of linked accounts. */
export interface AccountsMessages extends Pick<ButtonMessages, 'retry'> {
  accountsLoading: string
  accountsEmptyTitle: string
  accountsEmptyText: string
  accountsFailed: string
  accountsLabel: string
  unknownInstitution: string
  unknownAccount: string
  /** Said in place of "your account" of somebody else's. */
  thirdParty: string
  accountStatus: Record<AccountStatus, string>
  mask: (mask: string) => string
  remove: string
  removeNamed: (account: string) => string
  removeTitle: string
  removeText: (account: string) => string
  removeConfirm: string
  removeCancel: string
  removing: string
  removeFailed: string
  removed: (account: string) => string
}

/** English. */
export const accountsMessages: AccountsMessages = {
  accountsLoading: 'Loading your bank accounts…',
  accountsEmptyTitle: 'No bank account linked yet',
  accountsEmptyText: 'Link one to move money. You sign in at your bank, and we never see your password.',
  accountsFailed: 'Your bank accounts could not be loaded.',
  retry: buttonMessages.retry,
  accountsLabel: 'Linked bank accounts',
  unknownInstitution: 'Bank account',
  unknownAccount: 'Account',
  thirdParty: 'Somebody else’s account',
  accountStatus: {
    active: 'Active',
    storing: 'Being saved',
    verifying: 'Verifying, 1–2 days',
    awaiting_deposits: 'Waiting for deposits',
    reconnect_required: 'Reconnect needed',
    unverified: 'Not verified',
    failed: 'Could not be linked',
    removing: 'Being removed',
    removed: 'Removed',
    incomplete: 'Not finished',
    unknown: 'Unknown',
  },
  mask: (mask) => `••${mask}`,
  remove: 'Remove',
  removeNamed: (account) => `Remove ${account}`,
  removeTitle: 'Remove this account?',
  removeText: (account) => `${account} will no longer move money here. You can link it again at any time.`,
  removeConfirm: 'Remove account',
  removeCancel: 'Keep it',
  removing: 'Removing…',
  removeFailed: 'The account could not be removed. It is still linked.',
  removed: (account) => `${account} was removed.`,
}
