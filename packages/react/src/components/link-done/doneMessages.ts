import { type LabelMessages, labelMessages } from '../../messages/labelMessages.ts'
import { type DepositsMessages, depositsMessages } from '../account-update/depositsMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** What is said after an account was linked. */
export interface DoneMessages extends ButtonMessages, LabelMessages, DepositsMessages {
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  doneActive: (label: string) => string
  donePending: (label: string) => string
  doneProblem: (label: string) => string
  /** What comes next, for each of them. */
  doneActiveText: string
  /** Somebody has to wait for seconds. */
  doneStoringText: string
  /** The bank is asked; `days` is a number of business days, such as `1–2`. */
  doneVerifyingText: (days: string) => string
  /** Said after when to look for a deposit, and for what: the person has its code to enter then. */
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
  donePending: (label) => `${label} isn’t ready yet`,
  doneProblem: (label) => `You can’t use ${label} right now`,
  doneActiveText: 'You can now use it for transfers. To remove it later, go to your linked accounts.',
  doneStoringText: 'We’re setting it up, which takes a few seconds. You don’t need to do anything.',
  doneVerifyingText: (days) =>
    `We’re verifying it with a small deposit, which usually takes ${days} business days. You don’t need to do anything.`,
  doneDepositsText: 'Come back then to enter it.',
  doneProblemText: 'See your linked accounts for the reason and what to do next.',
  linkAnother: 'Link another account',
  doneOn: 'Continue',
}
