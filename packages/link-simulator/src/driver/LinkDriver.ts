import type { PaneName } from '../flow/Flow.ts'
import type { PlaidError } from '../sdk/PlaidSdk.ts'

/**
 * Does in one open Link what a person would do, without a screen. Each verb waits until Link has answered and the app
 * was called back, and throws where the pane does not allow it, saying what can be done there.
 *
 * In a React test, wrap a verb that calls the app back in `act`: `await act(() => link.finish())`.
 */
export interface LinkDriver {
  /** Where Link is; `closed` when it has ended. */
  pane: () => PaneName
  /** The names of the banks that the list shows. */
  institutions: () => readonly string[]
  /** The names of the accounts that can be chosen. */
  accounts: () => readonly string[]
  /** The last error that the person met in this Link. */
  error: () => PlaidError | null
  acceptConsent: () => Promise<void>
  searchInstitution: (query: string) => Promise<void>
  /** By the bank's name, as the list shows it. */
  chooseInstitution: (name: string) => Promise<void>
  submitCredentials: (username: string, password: string) => Promise<void>
  /** By the accounts' names; one at least. */
  chooseAccounts: (names: readonly string[]) => Promise<void>
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
  /** Resolves when Link waits for nothing and the app was called back: after a click in the panel or a call of `exit`. */
  settled: () => Promise<void>
}
