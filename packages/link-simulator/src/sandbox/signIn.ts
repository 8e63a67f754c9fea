import type { PlaidAccount, PlaidError } from '../sdk/PlaidSdk.ts'
import { openAccounts } from './accounts.ts'
import { isSandboxErrorCode, plaidError } from './errors.ts'

/** The login that works at every Sandbox bank that asks for one. */
export const goodLogin = { username: 'user_good', password: 'pass_good' } as const

export interface SignInParameters {
  username: string
  password: string
  /** Those that the link token allows; null for all. */
  accountSubtypes: readonly string[] | null
  ids: () => string
}

export type SignInReturn =
  | { type: 'signedIn'; accounts: readonly PlaidAccount[] }
  | { type: 'refused'; error: PlaidError }

/**
 * What a Sandbox bank answers to a login. `user_good` with the password `error_<CODE>` gets that error; anything
 * but the good login gets INVALID_CREDENTIALS.
 *
 * @see https://plaid.com/docs/sandbox/test-credentials/
 */
export function signIn({ username, password, accountSubtypes, ids }: SignInParameters): SignInReturn {
  if (username !== goodLogin.username) return refused('INVALID_CREDENTIALS')
  if (password !== goodLogin.password) {
    const missing = notYet.find(({ begins }) => password.startsWith(begins))
    if (missing) return { type: 'refused', error: plaidError(missing.code, missing.says) }
    const code = password.startsWith('error_') ? password.slice('error_'.length) : ''
    return refused(isSandboxErrorCode(code) ? code : 'INVALID_CREDENTIALS')
  }
  const accounts = openAccounts(ids, accountSubtypes)
  return accounts.length > 0 ? { type: 'signedIn', accounts } : refused('NO_AUTH_ACCOUNTS')
}

// What the Sandbox knows and the simulator does not must not look like a wrong password.
const notYet = [
  { begins: 'mfa_', code: 'MFA_NOT_SUPPORTED', says: 'the link simulator does not ask for a second factor yet' },
  { begins: '{"recaptcha"', code: 'MFA_NOT_SUPPORTED', says: 'the link simulator does not show a reCAPTCHA yet' },
  { begins: 'microdeposits_', code: 'ITEM_NOT_SUPPORTED', says: 'the link simulator does no micro-deposits yet' },
] as const

function refused(code: Parameters<typeof plaidError>[0]): SignInReturn {
  return { type: 'refused', error: plaidError(code) }
}
