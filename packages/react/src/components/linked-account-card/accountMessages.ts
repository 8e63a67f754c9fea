import type { LinkedAccount } from '@banklink/core'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'

/** What an account is, and why it failed. The list says it, and the end of a run. */
export interface AccountMessages extends LabelMessages {
  /** In place of the account's name. */
  unknownAccount: string
  /** Kinds of accounts, in Plaid's words for them, such as `money market`. Others are shown in the platform's words. */
  accountSubtypes: Record<string, string>
  /** Said in place of "your account" of somebody else's. */
  thirdParty: string
  /** Adds to an account's name and number what there is to say of it. */
  noted: (account: string, note: string) => string
  /** Why an account failed, by the platform's code. `default`: for a code that has no words of its own. */
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
  thirdParty: 'Somebody else’s account',
  noted: (account, note) => `${account} · ${note}`,
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
}
