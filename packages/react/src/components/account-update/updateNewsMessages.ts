import type { LinkedAccount } from '@banklink/core'
import type { ErrorTexts } from '../../messages/errorMessages.ts'
import { checking, type UpdateMessages } from './updateMessages.ts'

/** What is said of how an update of an account goes. Apart from what leads to it, because only who went there hears it. */
export interface UpdateNewsMessages extends Pick<UpdateMessages, 'updateCompleting'> {
  /** Somebody has waited for a while. */
  updateSlow: string
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  reconnected: (account: LinkedAccount, label: string) => string
  depositsVerified: (account: LinkedAccount, label: string) => string
  updatePending: (account: LinkedAccount, label: string) => string
  updateProblem: (account: LinkedAccount, label: string) => string
  /** After three wrong codes. */
  depositsLocked: string
  /** By Plaid's own code, for what needs another step than trying again. */
  updateReasons: Record<string, string>
  /** In place of `errors`, where an update failed. */
  updateErrors: ErrorTexts & Record<'default' | 'notKnown' | 'final', string>
}

/** English. */
export const updateNewsMessages: UpdateNewsMessages = {
  updateCompleting: checking,
  updateSlow: 'Still checking. This can take a minute or two.',
  reconnected: (_account, label) => `${label} is connected again.`,
  depositsVerified: (_account, label) => `${label} is verified.`,
  updatePending: (_account, label) => `${label} is almost there. This page says when it is ready.`,
  updateProblem: (_account, label) => `${label} still can’t be used.`,
  depositsLocked: 'The code was wrong three times, so this account is locked. Remove it, then link it again.',
  updateReasons: {
    INCORRECT_DEPOSIT_VERIFICATION: 'That code was not right. Check the deposit at your bank, then try again.',
    NO_ACCOUNTS: 'That sign-in no longer has an account that can be used. Remove this account, then link another one.',
    ITEM_NOT_FOUND: 'This connection to your bank no longer exists. Remove this account, then link it again.',
    INSTITUTION_NO_LONGER_SUPPORTED:
      'We can no longer connect to this bank. Remove this account, then link one at another bank.',
    INVALID_UPDATED_USERNAME:
      'That is a different sign-in from the one you linked with. Try again with the same username.',
    USER_PERMISSION_REVOKED: 'Access to this account was ended at your bank. Remove this account, then link it again.',
  },
  updateErrors: {
    default: 'Something went wrong, and nothing was changed.',
    notKnown: 'We can’t say yet whether it worked. Look at the account again in a moment.',
    final: 'Something went wrong, and nothing was changed. Get in touch with us.',
    'link.institution_unavailable': 'Your bank is not answering right now. Try again later.',
    'link.return_used': 'This way back from your bank was used already. Look at the account before you try again.',
    'platform.account_not_found': 'This account is not in your list any more. Link it again to use it.',
    'link.token_rejected':
      'This doesn’t work right now. Nothing was changed. Try again later, or get in touch with us.',
  },
}
