import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** Messages of a list itself, which a page shows before its accounts are there. */
export interface ListMessages extends Pick<ButtonMessages, 'retry' | 'close'> {
  accountsLoading: string
  accountsEmptyTitle: string
  /** Why to link an account, what the brand receives, and how it is protected. */
  accountsEmptyText: string
  accountsFailed: string
  /** The same, where the owner has to sign in first. */
  accountsSignedOut: string
  /** The same, where reading them again can't help. */
  accountsUnavailable: string
  /** Announced once when the list is loaded. `count` is formatted for the locale; `plural` is its plural category. */
  accountsLoaded: (count: string, plural: Intl.LDMLPluralRule) => string
  accountsLabel: string
  /** The id for a support ticket. */
  reference: (id: string) => string
}

/** English. */
export const listMessages: ListMessages = {
  accountsLoading: 'Loading your bank accounts…',
  accountsEmptyTitle: 'No bank account linked yet',
  accountsEmptyText:
    'Link an account to make transfers. We use its routing and account numbers, and we never see your bank password.',
  accountsFailed: 'We couldn’t load your bank accounts. Try again.',
  accountsSignedOut: 'You’re signed out. Sign in again to see your bank accounts.',
  accountsUnavailable: 'We couldn’t load your bank accounts. Contact support.',
  accountsLoaded: (count, plural) => (plural === 'one' ? `${count} bank account` : `${count} bank accounts`),
  accountsLabel: 'Linked bank accounts',
  reference: (id) => `Reference: ${id}`,
  retry: buttonMessages.retry,
  close: buttonMessages.close,
}
