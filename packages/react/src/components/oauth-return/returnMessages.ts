import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** What is said on the page that banks send a person back to. */
export interface ReturnMessages extends Pick<ButtonMessages, 'linkPreparing' | 'retry'> {
  returnResuming: string
  /** Nobody is on the way back from a bank. */
  returnNone: string
  /** The person left Link before the end, or Link wants to be opened anew. */
  returnLeft: string
  /** The same for an account that is linked already. */
  returnLeftUpdate: string
  returnBack: string
}

/** English. */
export const returnMessages: ReturnMessages = {
  linkPreparing: buttonMessages.linkPreparing,
  retry: buttonMessages.retry,
  returnResuming: 'You are back from your bank. Going on where you were…',
  returnNone: 'There is nothing to go on with here. Banks lead to this page while an account is linked.',
  returnLeft: 'No account was linked yet.',
  returnLeftUpdate: 'Nothing was changed yet.',
  returnBack: 'Go back',
}
