import type { AccountStatus } from '@banklink/core'
import { type AccountMessages, accountMessages } from '../linked-account-card/accountMessages.ts'
import { type ListMessages, listMessages } from './listMessages.ts'

/** Messages of linked accounts. */
export interface AccountsMessages extends ListMessages, AccountMessages {
  /** Shows all accounts of a long list. `count` is formatted for the locale; `plural` is its plural category. */
  accountsAll: (count: string, plural: Intl.LDMLPluralRule) => string
  /** Shows only the first accounts of a long list again. */
  accountsFewer: string
  accountStatus: Record<AccountStatus, string>
  /** Overrides for someone else's account, which is never "verified". */
  thirdPartyStatus: Partial<Record<AccountStatus, string>>
  /** Adds to a status how long it lasts; `days` is a number of business days, such as `1–2`. */
  statusWait: (status: string, days: string) => string
  /** Leads to the app's own page for that. */
  contact: string
  correctNumbers: string
  linkAgain: string
  linkAgainNamed: (account: string) => string
  /** When the account was added; `date` is formatted for the locale. */
  addedOn: (date: string) => string
  /** Opens the account's further actions. */
  accountMenu: (account: string) => string
  remove: string
  removeNamed: (account: string) => string
  removeTitle: (account: string) => string
  /** Replaces it after an unknown outcome. */
  removeUnknownTitle: string
  /** For an account whose status the kit does not know; `status` is the platform's own word for it. */
  platformStatus: (status: string) => string
  /** For a linked account, and for an added account of someone else. */
  removeText: (account: string) => string
  removeConfirm: string
  removeCancel: string
  removing: string
  /** The platform said no. */
  removeFailed: string
  /** The platform may have removed it. */
  removeNotAnswered: string
  /** The account was already removed. */
  removeNotFound: (account: string) => string
  removed: (account: string) => string
}

/** English. */
export const accountsMessages: AccountsMessages = {
  ...accountMessages,
  ...listMessages,
  accountsAll: (count) => `Show all ${count} accounts`,
  accountsFewer: 'Show fewer accounts',
  accountStatus: {
    active: 'Active',
    storing: 'Setting up',
    verifying: 'Verifying',
    awaiting_deposits: 'Waiting for deposit',
    reconnect_required: 'Reconnect needed',
    unverified: 'Not verified',
    failed: 'Can’t be used',
    removing: 'Removing',
    removed: 'Removed',
    incomplete: 'Not finished',
    unknown: 'Status unavailable',
  },
  thirdPartyStatus: {
    verifying: 'In review',
    unverified: 'Not ready yet',
  },
  statusWait: (status, days) => `${status}, usually ${days} business days`,
  contact: 'Contact support',
  correctNumbers: 'Edit numbers',
  linkAgain: 'Link again',
  linkAgainNamed: (account) => `Link again: ${account}`,
  addedOn: (date) => `Added ${date}`,
  accountMenu: (account) => `Actions for ${account}`,
  remove: 'Remove',
  removeNamed: (account) => `Remove ${account}`,
  removeTitle: (account) => `Remove ${account}?`,
  removeUnknownTitle: 'Removal not confirmed',
  platformStatus: (status) => `For support: ${status}`,
  removeText: (account) =>
    `You won’t be able to use ${account} for transfers here. You can link or add it again later.`,
  removeConfirm: 'Remove account',
  removeCancel: 'Keep account',
  removing: 'Removing…',
  removeFailed: 'We couldn’t remove this account, so nothing changed.',
  removeNotAnswered: 'We don’t know if this account was removed. Check your linked accounts before you try again.',
  removeNotFound: (account) => `${account} is no longer in your linked accounts.`,
  removed: (account) => `${account} was removed.`,
}
