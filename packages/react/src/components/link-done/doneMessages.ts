import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type DepositsMessages, depositsMessages } from '../account-update/depositsMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** Messages after an account was linked. */
export interface DoneMessages extends ButtonMessages, LabelMessages, DepositsMessages {
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  doneActive: (label: string) => string
  donePending: (label: string) => string
  /** The user has to enter the code of a deposit. */
  doneDeposits: (label: string) => string
  doneProblem: (label: string) => string
  /** The next step, for each outcome. */
  doneActiveText: string
  /** The user has to wait for seconds. */
  doneStoringText: string
  /** The bank is verifying the account; `days` is a range of business days, such as `1–2`. */
  doneVerifyingText: (days: string) => string
  /** Shown after the text about the deposit: the user has to enter its code then. */
  doneDepositsText: string
  doneProblemText: string
  linkAnother: string
  /** Leads on, where the app says where to. */
  doneOn: string
}

/** English. */
export const doneMessages: DoneMessages = {
  ...buttonMessages,
  ...labelMessages,
  ...depositsMessages,
  doneActive: (label) => `${label} is linked`,
  donePending: (label) => `We’re getting ${label} ready`,
  doneDeposits: (label) => `One more step to link ${label}`,
  doneProblem: (label) => `You can’t use ${label} for transfers`,
  doneActiveText: 'You can now use it for transfers. To remove it later, go to your linked accounts.',
  doneStoringText: 'We’re setting it up, which takes a few seconds. You don’t need to do anything.',
  doneVerifyingText: (days) =>
    `We’re verifying it with a small deposit, which usually takes ${days} business days. You don’t need to do anything.`,
  doneDepositsText: 'When you have the code, enter it in your linked accounts.',
  doneProblemText: 'See your linked accounts for details.',
  linkAnother: 'Link another account',
  doneOn: 'Continue',
}
