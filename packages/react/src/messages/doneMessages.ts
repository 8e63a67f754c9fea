import { type ButtonMessages, buttonMessages } from './buttonMessages.ts'

/** What is said after an account was linked. */
export interface DoneMessages extends ButtonMessages {
  /** `label` names the account by what is known of it: `First Platypus Bank ••0000`. */
  doneActive: (label: string) => string
  donePending: (label: string) => string
  doneProblem: (label: string) => string
  /** What comes next, for each of them. */
  doneActiveText: string
  /** Somebody has to wait for seconds. */
  doneStoringText: string
  /** The bank is asked, for days. */
  doneVerifyingText: string
  /** The person has a code to enter, in days: when to look, and for what. */
  doneDepositsText: string
  doneProblemText: string
  linkAnother: string
  /** Leads on, where the app says where to. */
  doneOn: string
  /** Names an account of which nothing is known. */
  unknownInstitution: string
}

/** English. */
export const doneMessages: DoneMessages = {
  ...buttonMessages,
  doneActive: (label) => `${label} is linked`,
  donePending: (label) => `${label} is almost there`,
  doneProblem: (label) => `${label} can’t be used yet`,
  doneActiveText:
    'You can move money with it from now on. You find it in your list of accounts, where you can remove it.',
  doneStoringText: 'It is being saved. That takes a few seconds, and there is nothing for you to do.',
  doneVerifyingText:
    'Your bank is being asked, with small deposits. That takes one or two business days, and there is nothing for you to do.',
  doneDepositsText:
    'A deposit of $0.01 arrives within one or two business days. Its text begins with # and three letters: come back then, and enter that code.',
  doneProblemText: 'Your list of accounts says why, and what can be done.',
  linkAnother: 'Link another account',
  doneOn: 'Continue',
  unknownInstitution: 'Bank account',
}
