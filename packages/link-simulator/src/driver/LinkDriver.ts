import type { AuthType, OauthWay, PaneName } from '../flow/Flow.ts'
import type { PlaidError } from '../sdk/PlaidSdk.ts'

/** The actions of a user in an open Link, implemented by the driver without a screen and by Playwright in a browser. */
export interface LinkVerbs {
  acceptConsent: () => Promise<void>
  /** By login or by account numbers, if the link token asks for that first (Auth Type Select). */
  chooseAuthType: (authType: AuthType) => Promise<void>
  searchInstitution: (query: string) => Promise<void>
  /** By the bank's name, as the list shows it. */
  chooseInstitution: (name: string) => Promise<void>
  /** Continues to a bank that Link calls degraded. */
  goOnAnyway: () => Promise<void>
  submitCredentials: (username: string, password: string) => Promise<void>
  /** One answer for each question of the screen, in their order. */
  answerMfa: (answers: readonly string[]) => Promise<void>
  /** Confirms that the user is human, as the checkbox of a reCAPTCHA does. */
  solveRecaptcha: () => Promise<void>
  /**
   * Leaves for an OAuth bank: in a separate window, or by a redirect of the app's page. No window is opened, and no
   * page is left: the next calls act for the user at the bank.
   *
   * @param way 'window' by default
   */
  goToBank: (way?: OauthWay) => Promise<void>
  /**
   * Allows access at the bank, for the accounts with these names or for all.
   *
   * @returns after a redirect, the URL that the bank redirects to; create Link again with it
   */
  allowAtBank: (names?: readonly string[]) => Promise<string | null>
  /** Refuses access there; returns the same. */
  denyAtBank: () => Promise<string | null>
  /** Closes the bank's window. */
  closeBank: () => Promise<void>
  /** By the accounts' names; one at least. */
  chooseAccounts: (names: readonly string[]) => Promise<void>
  /** "Link with account numbers": if no bank was found, or if the chosen bank does not work. */
  enterNumbers: () => Promise<void>
  /** @param numbers.subtype 'checking' by default; sent only if no bank has listed the account */
  submitNumbers: (numbers: { routingNumber: string; accountNumber: string; subtype?: string }) => Promise<void>
  /** The code in the description of a deposit. */
  submitDepositCode: (code: string) => Promise<void>
  /** Ends with `onSuccess`. */
  finish: () => Promise<void>
  /** From the login or an error to the list of banks. */
  goBack: () => Promise<void>
  /** Closes Link and confirms if it asks. If the flow is finished, this finishes it. */
  leave: () => Promise<void>
  /** Closes Link up to the confirmation. */
  askToLeave: () => Promise<void>
  /** Cancels the confirmation. */
  stay: () => Promise<void>
  /** Confirms leaving. */
  confirmLeave: () => Promise<void>
}

/**
 * Acts as the user in one open Link, without a screen. Each method waits until Link has responded and the app's
 * callbacks were called, and throws if the pane does not allow it, with the actions that it allows.
 * In a React test, wrap a call that triggers the app's callbacks in `act`: `await act(() => link.finish())`.
 */
export interface LinkDriver extends LinkVerbs {
  /** Link's current pane; `closed` after its end. */
  pane: () => PaneName
  /** The names of the banks that the list shows. */
  institutions: () => readonly string[]
  /** The names of the accounts that can be chosen. */
  accounts: () => readonly string[]
  /** The questions of the second factor, with the options of those that are not typed. */
  questions: () => readonly { prompt: string; options: readonly string[] | null }[]
  /** The last error that the user saw in this Link. */
  error: () => PlaidError | null
  /** Leaves the bank's window open for too long. */
  timeOutAtBank: () => Promise<void>
  /**
   * Resolves when nothing is pending and the app's callbacks were called: use it after a click in the panel or a call
   * of `exit`.
   */
  settled: () => Promise<void>
}
