import type { AuthType, OauthWay, PaneName } from '../flow/Flow.ts'
import type { PlaidError } from '../sdk/PlaidSdk.ts'

/** What a person can do in an open Link, whoever does it: the driver without a screen, or Playwright in a browser. */
export interface LinkVerbs {
  acceptConsent: () => Promise<void>
  /** By login or by account numbers, where the link token asks that first (Auth Type Select). */
  chooseAuthType: (authType: AuthType) => Promise<void>
  searchInstitution: (query: string) => Promise<void>
  /** By the bank's name, as the list shows it. */
  chooseInstitution: (name: string) => Promise<void>
  /** Goes on to a bank that Link calls degraded. */
  goOnAnyway: () => Promise<void>
  submitCredentials: (username: string, password: string) => Promise<void>
  /** One answer for each question of the screen, in their order. */
  answerMfa: (answers: readonly string[]) => Promise<void>
  /** Says that a person is here, as the box of a reCAPTCHA does. */
  solveRecaptcha: () => Promise<void>
  /**
   * Sets out for an OAuth bank: to a window of its own, or, as where a browser has none, in place of the app's page.
   * No window is opened, and no page is left: what the person would do there, the next verbs do.
   *
   * @param way 'window' by default
   */
  goToBank: (way?: OauthWay) => Promise<void>
  /**
   * Says yes at the bank, for the accounts of these names or for all.
   *
   * @returns after a redirect the address that the bank sends the browser to, with which Link is to be created again
   */
  allowAtBank: (names?: readonly string[]) => Promise<string | null>
  /** Says no there; returns the same. */
  denyAtBank: () => Promise<string | null>
  /** Closes the bank's window. */
  closeBank: () => Promise<void>
  /** By the accounts' names; one at least. */
  chooseAccounts: (names: readonly string[]) => Promise<void>
  /** "Link with account numbers": where no bank was found, or the one that was chosen does not work. */
  enterNumbers: () => Promise<void>
  /** @param numbers.subtype 'checking' by default; told only where no bank has listed the account */
  submitNumbers: (numbers: { routingNumber: string; accountNumber: string; subtype?: string }) => Promise<void>
  /** The code in the text of a deposit. */
  submitDepositCode: (code: string) => Promise<void>
  /** Ends with `onSuccess`. */
  finish: () => Promise<void>
  /** From the login or an error to the list of banks. */
  goBack: () => Promise<void>
  /** Closes Link and says yes where it asks. Where all is done already, this finishes. */
  leave: () => Promise<void>
  /** Closes Link up to the question whether to leave. */
  askToLeave: () => Promise<void>
  /** Answers that question with no. */
  stay: () => Promise<void>
  /** Answers that question with yes. */
  confirmLeave: () => Promise<void>
}

/**
 * Does in one open Link what a person would do, without a screen. Each verb waits until Link has answered and the app
 * was called back, and throws where the pane does not allow it, saying what can be done there.
 *
 * In a React test, wrap a verb that calls the app back in `act`: `await act(() => link.finish())`.
 */
export interface LinkDriver extends LinkVerbs {
  /** Where Link is; `closed` when it has ended. */
  pane: () => PaneName
  /** The names of the banks that the list shows. */
  institutions: () => readonly string[]
  /** The names of the accounts that can be chosen. */
  accounts: () => readonly string[]
  /** What the second factor asks, with what can be chosen where nothing is typed. */
  questions: () => readonly { prompt: string; options: readonly string[] | null }[]
  /** The last error that the person met in this Link. */
  error: () => PlaidError | null
  /** Leaves it open for too long. */
  timeOutAtBank: () => Promise<void>
  /** Resolves when Link waits for nothing and the app was called back: after a click in the panel or a call of `exit`. */
  settled: () => Promise<void>
}
