import { type ErrorMessages, type ErrorTexts, errorMessages } from '../../messages/errorMessages.ts'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** Messages of the form for someone else's account. */
export interface AddAccountMessages extends Pick<ButtonMessages, 'retry'>, ErrorMessages, LabelMessages {
  addTitle: string
  /** What the platform takes could not be read, so there is no form. */
  addUnavailable: string
  /** Explains whose account it is, and that this is permanent. */
  addText: string
  routingNumber: string
  routingNumberHint: string
  accountNumber: string
  accountNumberAgain: string
  accountType: string
  accountTypes: Record<'checking' | 'savings', string>
  /** It may be left out. */
  bankName: string
  /** The statement that the user has to agree to. */
  addAgree: string
  addAccount: string
  adding: string
  /** `label` names the account by what is known of it. */
  added: (label: string) => string
  /** The platform will say later that it is usable. */
  addedPending: (label: string) => string
  /** The platform added the account but reports that it can't be used; `reason` is a sentence. */
  addedProblem: (label: string, reason: string) => string
  fieldErrors: Record<AddFieldError, string>
  /** Overrides `errors` for an account that was not added. */
  addErrors: ErrorTexts & Record<'default' | 'notAnswered' | 'notKnown', string>
  /** The id for a support ticket. */
  reference: (id: string) => string
}

/** `…Refused`: the platform refused the value; the other errors are found before anything is sent. */
export type AddFieldError =
  | 'routingNumberMissing'
  | 'routingNumberInvalid'
  | 'routingNumberRefused'
  | 'accountNumberMissing'
  | 'accountNumberInvalid'
  | 'accountNumberRefused'
  | 'accountNumberAgainMissing'
  | 'accountNumberDiffers'
  | 'accountTypeRefused'
  | 'bankNameRefused'
  | 'agreementMissing'

/** English. */
export const addAccountMessages: AddAccountMessages = {
  ...errorMessages,
  ...labelMessages,
  addTitle: 'Add someone else’s account',
  addUnavailable: 'We couldn’t load this form. Try again.',
  addText:
    'Add the account of someone you pay; you can’t change it to your own later. To use your own account, link it through your bank.',
  routingNumber: 'Routing number',
  routingNumberHint: 'The 9 digits at the bottom left of a check',
  accountNumber: 'Account number',
  accountNumberAgain: 'Confirm account number',
  accountType: 'Account type',
  accountTypes: { checking: 'Checking', savings: 'Savings' },
  bankName: 'Bank name (optional)',
  addAgree: 'This account belongs to someone else, and I have their permission to add it.',
  addAccount: 'Add account',
  adding: 'Adding…',
  retry: buttonMessages.retry,
  added: (label) => `${label} was added as someone else’s account.`,
  addedPending: (label) => `${label} was added. It isn’t ready for transfers yet.`,
  addedProblem: (label, reason) => `You can’t use ${label}. ${reason}`,
  fieldErrors: {
    routingNumberMissing: 'Enter the routing number.',
    routingNumberInvalid: 'This isn’t a US routing number. Check all 9 digits.',
    routingNumberRefused: 'This routing number wasn’t accepted. Check all 9 digits.',
    accountNumberMissing: 'Enter the account number.',
    accountNumberInvalid: 'Enter an account number of 4 to 17 digits.',
    accountNumberRefused: 'This account number wasn’t accepted. Check every digit.',
    accountNumberAgainMissing: 'Enter the account number again.',
    accountNumberDiffers: 'The account numbers don’t match.',
    accountTypeRefused: 'This account type wasn’t accepted. Choose the other type.',
    bankNameRefused: 'This bank name wasn’t accepted. Check it, or leave it blank.',
    agreementMissing: 'Confirm that you have permission to add this account.',
  },
  addErrors: {
    default: 'We couldn’t add this account. Contact support.',
    notAnswered: 'We don’t know yet if this account was added. Try again to find out.',
    notKnown: 'We don’t know if this account was added. Check your linked accounts before you add it again.',
    'platform.duplicate_account': 'This account is already in your linked accounts.',
  },
  reference: (id) => `Reference: ${id}`,
}
