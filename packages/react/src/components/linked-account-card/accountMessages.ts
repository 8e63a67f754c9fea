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
  unknownAccount: 'Bank account',
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
    default: 'We couldn’t finish setting up this account.',
    verification_failed: 'The code didn’t match 3 times, so we can’t verify this account. Link again to start over.',
    verification_expired: 'We couldn’t verify this account in time. Link again to start over.',
    linked_closed: 'This account is closed. Remove it, and use another one.',
    duplicate: 'This account is listed twice. Remove this one, and use the other.',
    invalid_routing_number: 'The bank doesn’t recognize this routing number.',
    invalid_account_number: 'The bank doesn’t recognize this account number.',
    invalid_account_type: 'The account type doesn’t match this account.',
    plaid_multiple_accounts: 'More than one account was shared. Link again, and choose only one.',
    plaid_processor_token: 'We couldn’t finish linking this account.',
    create_failed: 'We couldn’t set up this account.',
    unverified_counterparty: 'We need to confirm who owns this account first.',
  },
  contactText: ({ kind }) =>
    kind === 'own'
      ? 'We couldn’t confirm that this account is yours. Contact support for help.'
      : 'You can’t use this account for transfers yet. Contact support for help.',
}
