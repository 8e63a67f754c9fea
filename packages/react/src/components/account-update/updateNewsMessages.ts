import type { LinkedAccount } from '@banklink/core'
import type { ErrorTexts } from '../../messages/errorMessages.ts'
import { checking, type UpdateMessages } from './updateMessages.ts'

/**
 * Status messages of an update. Separate from the messages before it, because only a user who started an update needs
 * them.
 */
export interface UpdateNewsMessages extends Pick<UpdateMessages, 'updateCompleting'> {
  /** The operation is taking longer than expected. */
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
  /** Overrides `errors` for a failed update. */
  updateErrors: ErrorTexts & Record<'default' | 'notKnown' | 'final', string>
}

/** English. */
export const updateNewsMessages: UpdateNewsMessages = {
  updateCompleting: checking,
  updateSlow: 'Still working. This can take a minute or two.',
  reconnected: (_account, label) => `${label} is reconnected.`,
  depositsVerified: (_account, label) => `${label} is verified.`,
  updatePending: (_account, label) => `${label} isn’t ready for transfers yet. Check back later.`,
  updateProblem: (_account, label) => `You can’t use ${label} for transfers.`,
  depositsLocked: 'The code didn’t match 3 times, so we can’t verify this account. Link again to start over.',
  updateReasons: {
    INCORRECT_DEPOSIT_VERIFICATION: 'That code didn’t match. Check the deposit’s description, then try again.',
    NO_ACCOUNTS: 'That sign-in no longer has an account we can use. Remove this account, then link a different one.',
    ITEM_NOT_FOUND: 'Our connection to this account has ended. Remove this account, then link again.',
    INSTITUTION_NO_LONGER_SUPPORTED:
      'We can no longer connect to this bank. Remove this account, then link one at another bank.',
    INVALID_UPDATED_USERNAME: 'That isn’t the bank sign-in you linked with. Try again with the same username.',
    USER_PERMISSION_REVOKED: 'We no longer have permission to use this account. Remove this account, then link again.',
  },
  updateErrors: {
    default: 'We couldn’t update this account, so nothing changed. Try again.',
    notKnown: 'We don’t know yet if this worked. Check this account again in a moment.',
    final: 'We couldn’t update this account, so nothing changed. Contact support.',
    'link.institution_unavailable': 'Your bank isn’t responding right now. Try again later.',
    'link.return_used':
      'This page was already opened after your bank sign-in. Check this account before you try again.',
    'platform.account_not_found': 'This account is no longer in your linked accounts. Link again to use it.',
    'link.token_rejected':
      'We can’t update this account right now, so nothing changed. Try again later, or contact support.',
  },
}
