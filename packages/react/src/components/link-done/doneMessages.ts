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
  donePending: (label) => `${label} is almost there`,
  doneProblem: (label) => `You can’t use ${label} right now`,
  doneActiveText:
    'You can move money with it from now on. You find it in your list of accounts, where you can remove it.',
  doneStoringText: 'It is being saved. That takes a few seconds, and there is nothing for you to do.',
  doneVerifyingText: (days) =>
    `Your bank is being asked, with small deposits. That takes ${days} business days, and there is nothing for you to do.`,
  doneDepositsText: 'Come back then, and enter it.',
  doneProblemText: 'Your list of accounts says why, and what can be done.',
  linkAnother: 'Link another account',
  doneOn: 'Continue',
}
