import type { LinkedAccount } from '@banklink/core'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'

/** What an account is, and why it failed. The list says it, and the end of a run. */
export interface AccountMessages extends LabelMessages {
  /** Replaces the account's name. */
  unknownAccount: string
  /** Kinds of accounts, by Plaid's subtype, such as `money market`. Others are shown as the platform names them. */
  accountSubtypes: Record<string, string>
  /** Replaces "your account" for an account of someone else. */
  thirdParty: string
  /** Adds a note to an account's name and mask. */
  noted: (account: string, note: string) => string
  /** Why an account failed, by the platform's code. `default`: for a code without a message. */
  failureReasons: Record<string, string> & { default: string }
  /** For an account that only people can help with. */
  contactText: (account: LinkedAccount) => string
}

/** English. */
export const accountMessages: AccountMessages = {
  ...labelMessages,
  unknownAccount: 'Account',
  accountSubtypes: {
    checking: 'Checking',
    savings: 'Savings',
    'money market': 'Money market',
    'cash management': 'Cash management',
    prepaid: 'Prepaid',
  },
  thirdParty: 'Someone else’s account',
  noted: (account, note) => `${account} · ${note}`,
  failureReasons: {
    default: 'This account can’t be used, and we don’t know why.',
    verification_failed: 'We couldn’t verify this account after 3 tries. Link again to get a new code.',
    verification_expired: 'We couldn’t verify this account in time. Link again to start over.',
    linked_closed: 'This account is closed.',
    duplicate: 'This account is already in your list. Use that one, and remove this one.',
    invalid_routing_number: 'The bank doesn’t recognize this routing number.',
    invalid_account_number: 'The bank doesn’t recognize this account number.',
    invalid_account_type: 'This account isn’t the type you chose.',
    plaid_multiple_accounts: 'More than one account was shared. Link again, and choose only one.',
    plaid_processor_token: 'We couldn’t connect this account to your bank.',
    create_failed: 'We couldn’t set up this account.',
    unverified_counterparty: 'The account owner must be confirmed first.',
  },
  contactText: ({ kind }) =>
    kind === 'own'
      ? 'We couldn’t confirm that this account is yours. Contact support for help.'
      : 'Our team needs to review this account. Contact support for help.',
}
