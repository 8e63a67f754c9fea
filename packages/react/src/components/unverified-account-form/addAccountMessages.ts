import { type ErrorMessages, type ErrorTexts, errorMessages } from '../../messages/errorMessages.ts'
import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** What the form for somebody else's account says. */
export interface AddAccountMessages extends Pick<ButtonMessages, 'retry'>, ErrorMessages, LabelMessages {
  addTitle: string
  /** What the platform takes could not be read, so there is no form. */
  addUnavailable: string
  /** Says whose account it is, and that this is for good. */
  addText: string
  routingNumber: string
  routingNumberHint: string
  accountNumber: string
  accountNumberAgain: string
  accountType: string
  accountTypes: Record<'checking' | 'savings', string>
  /** It may be left out. */
  bankName: string
  /** What the person has to agree to. */
  addAgree: string
  addAccount: string
  adding: string
  /** `label` names the account by what is known of it. */
  added: (label: string) => string
  /** The platform will say later that it is usable. */
  addedPending: (label: string) => string
  /** The platform took it and says that it can't be used; `reason` is a sentence. */
  addedProblem: (label: string, reason: string) => string
  fieldErrors: Record<AddFieldError, string>
  /** In place of `errors`, where an account was not added. */
  addErrors: ErrorTexts & Record<'default' | 'notAnswered' | 'notKnown', string>
  /** The id for a support ticket. */
  reference: (id: string) => string
}

/** `…Refused`: the platform says so; the others are found before anything is sent. */
export type AddFieldError =
  | 'routingNumberMissing'
  | 'routingNumberInvalid'
  | 'routingNumberRefused'
  | 'accountNumberMissing'
  | 'accountNumberInvalid'
  | 'accountNumberRefused'
  | 'accountNumberDiffers'
  | 'accountTypeRefused'
  | 'bankNameRefused'
  | 'agreementMissing'

/** English. */
export const addAccountMessages: AddAccountMessages = {
  ...errorMessages,
  ...labelMessages,
  addTitle: 'Add somebody else’s account',
  addUnavailable: 'This form could not be loaded.',
  addText:
    'For an account that belongs to somebody else, such as a person whom you pay. It stays marked as theirs for good: to use an account of your own, link it at your bank.',
  routingNumber: 'Routing number',
  routingNumberHint: 'Nine digits, at the bottom left of a check.',
  accountNumber: 'Account number',
  accountNumberAgain: 'Account number, once more',
  accountType: 'Type of account',
  accountTypes: { checking: 'Checking', savings: 'Savings' },
  bankName: 'Bank’s name (optional)',
  addAgree: 'This is somebody else’s account, and they agreed that I add it.',
  addAccount: 'Add account',
  adding: 'Adding…',
  retry: buttonMessages.retry,
  added: (label) => `${label} was added as somebody else’s account.`,
  addedPending: (label) => `${label} was added. The list says when it is ready.`,
  addedProblem: (label, reason) => `${label} can’t be used. ${reason}`,
  fieldErrors: {
    routingNumberMissing: 'Enter the routing number.',
    routingNumberInvalid: 'This is no routing number. Check its nine digits.',
    routingNumberRefused: 'This routing number was not accepted. Check its nine digits.',
    accountNumberMissing: 'Enter the account number.',
    accountNumberInvalid: 'An account number has 4 to 17 digits.',
    accountNumberRefused: 'This account number was not accepted. Check it.',
    accountNumberDiffers: 'The two account numbers are not the same.',
    accountTypeRefused: 'The account is of another type. Choose the other one.',
    bankNameRefused: 'This name was not accepted. Check it, or leave it out.',
    agreementMissing: 'Confirm this to go on.',
  },
  addErrors: {
    default: 'The account was not added.',
    notAnswered: 'We got no answer, so we can’t say whether it was added. Try again: nothing is added twice.',
    notKnown: 'We can’t say whether it was added. Look at your list before you add it again.',
    'platform.duplicate_account': 'This account is in your list already.',
  },
  reference: (id) => `Reference: ${id}`,
}
