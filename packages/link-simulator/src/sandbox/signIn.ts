import type { PlaidAccount, PlaidError } from '../sdk/PlaidSdk.ts'
import { type AllowedAccounts, noAccountsCode, openAccounts } from './accounts.ts'
import { isSandboxErrorCode, plaidError, type SandboxErrorCode } from './errors.ts'
import type { Institution } from './institutions.ts'
import { type Challenge, challengesOf } from './mfa.ts'

/** The login that works at every Sandbox bank that asks for one. */
export const goodLogin = { username: 'user_good', password: 'pass_good' } as const

/** The password whose account is verified by automatic deposits, at a bank that requires numbers. */
export const depositsPassword = 'microdeposits_good'

export interface SignInParameters extends AllowedAccounts {
  username: string
  password: string
  institution: Institution | null
  auth: { instantMatch: boolean; automatedDeposits: boolean }
  /** Whether the login of an Item is renewed, which must be the same one. */
  isUpdateMode: boolean
  ids: () => string
}

export type SignInReturn =
  | { type: 'signedIn'; accounts: readonly PlaidAccount[]; numbers: 'match' | 'automated' | null }
  | { type: 'challenged'; challenges: readonly Challenge[] }
  | { type: 'suspected'; isHuman: boolean }
  | { type: 'refused'; error: PlaidError }

/**
 * What a Sandbox bank answers to a login. `user_good` with the password `error_<CODE>` gets that error, with `mfa_…` a
 * second factor, with `{"recaptcha":"good"}` a reCAPTCHA; anything else but the good login gets INVALID_CREDENTIALS.
 *
 * @see https://plaid.com/docs/sandbox/test-credentials/
 */
export function signIn(login: SignInParameters): SignInReturn {
  const { username, password, institution } = login
  if (username !== goodLogin.username) {
    return refused(login.isUpdateMode ? 'INVALID_UPDATED_USERNAME' : 'INVALID_CREDENTIALS')
  }
  if (password === goodLogin.password) return listAccounts(login)
  if (password === depositsPassword && institution?.asksNumbers) return listAccounts(login)
  const challenges = challengesOf(password)
  if (challenges) return { type: 'challenged', challenges }
  const recaptcha = recaptchaPassword.exec(password)
  if (recaptcha) return { type: 'suspected', isHuman: recaptcha[1] === 'good' }
  return refused(errorCodeOf(password) ?? 'INVALID_CREDENTIALS')
}

/** Whether the Sandbox has a special behavior for this password, other than refusing it. */
export function isSandboxPassword(password: string): boolean {
  if (password === goodLogin.password || password === depositsPassword) return true
  return challengesOf(password) !== null || recaptchaPassword.test(password) || errorCodeOf(password) !== null
}

const recaptchaPassword = /^\{\s*"recaptcha"\s*:\s*"(good|bad)"\s*\}$/

function errorCodeOf(password: string): SandboxErrorCode | null {
  const code = password.startsWith('error_') ? password.slice('error_'.length) : ''
  return isSandboxErrorCode(code) ? code : null
}

/** The accounts behind a login that the bank took, and how their numbers come. */
export function listAccounts(login: Omit<SignInParameters, 'username'>): SignInReturn {
  const accounts = openAccounts(login.ids, login)
  if (accounts.length === 0) return refused(noAccountsCode(login.products))
  if (!login.institution?.asksNumbers || login.isUpdateMode) return { type: 'signedIn', accounts, numbers: null }
  const { instantMatch, automatedDeposits } = login.auth
  if (instantMatch && login.password !== depositsPassword) return { type: 'signedIn', accounts, numbers: 'match' }
  return automatedDeposits ? { type: 'signedIn', accounts, numbers: 'automated' } : refused('NO_AUTH_ACCOUNTS')
}

function refused(code: SandboxErrorCode): SignInReturn {
  return { type: 'refused', error: plaidError(code) }
}
