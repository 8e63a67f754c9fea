import { type DoneMessages, doneMessages } from '../link-done/doneMessages.ts'
import { type ButtonMessages, buttonMessages } from '../link-run/buttonMessages.ts'

/** Messages of the OAuth return page. */
export interface ReturnMessages extends Pick<ButtonMessages, 'linkPreparing' | 'retry'>, Pick<DoneMessages, 'doneOn'> {
  returnResuming: string
  /** The user was not redirected from a bank. */
  returnNone: string
  /** The user left Link before the end, or Link must be opened again. */
  returnLeft: string
  /** The same for an account that is linked already. */
  returnLeftUpdate: string
  /** Leads back where nothing was finished; `doneOn` leads on. */
  returnBack: string
}

/** English. */
export const returnMessages: ReturnMessages = {
  linkPreparing: buttonMessages.linkPreparing,
  retry: buttonMessages.retry,
  doneOn: doneMessages.doneOn,
  returnResuming: 'You’re back from your bank. Picking up where you left off…',
  returnNone: 'There’s nothing to finish on this page. Go back to continue.',
  returnLeft: 'Your account isn’t linked yet. Try again to continue.',
  returnLeftUpdate: 'Nothing has changed yet. Try again to continue.',
  returnBack: 'Go back',
}
