import type { LinkVerbs } from '../driver/LinkDriver.ts'
import { deviceCode } from '../sandbox/mfa.ts'
import { depositCode, sandboxNumbers } from '../sandbox/numbers.ts'
import { depositsPassword, goodLogin } from '../sandbox/signIn.ts'

/** Walks through an open Link from its first pane to its end, and returns the end. */
export type Scenario = (link: LinkVerbs) => Promise<ScenarioEnd>

/** How a run of Link ended. */
export type ScenarioEnd =
  /** `onSuccess`, with the verification status of its accounts. */
  | { kind: 'success'; verificationStatus: string | null }
  /** `onExit`, with the code of its error. */
  | { kind: 'exit'; errorCode: string | null; status: string }
  /** A redirect: create Link again with this URL as `receivedRedirectUri`. */
  | { kind: 'redirect'; returnUri: string | null }

/** By login, with one account: the shortest path to `onSuccess`. */
export const instantSuccess: Scenario = async (link) => {
  await signIn(link, goodLogin.password)
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  return success(null)
}

/** Two logins that the bank refuses, then the user leaves. */
export const wrongPassword: Scenario = async (link) => {
  await signIn(link, 'wrong')
  await link.submitCredentials(goodLogin.username, 'wrong again')
  await link.leave()
  return exit('requires_credentials', 'INVALID_CREDENTIALS')
}

/** The user leaves at the choice of accounts. */
export const leaveAtAccounts: Scenario = async (link) => {
  await signIn(link, goodLogin.password)
  await link.leave()
  return exit('requires_account_selection')
}

/** The user leaves at the list of banks. */
export const leaveAtBanks: Scenario = async (link) => {
  await link.acceptConsent()
  await link.leave()
  return exit('institution_not_found')
}

/** A code on the phone after the login. */
export const mfa: Scenario = async (link) => {
  await signIn(link, 'mfa_device')
  await link.answerMfa(['Text to ••••4242'])
  await link.answerMfa([deviceCode])
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  return success(null)
}

/** Two rounds of a question each after the login. */
export const mfaQuestions: Scenario = async (link) => {
  await signIn(link, 'mfa_questions_2_1')
  await link.answerMfa(['answer_0_0'])
  await link.answerMfa(['answer_1_0'])
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  return success(null)
}

/** A question with answers to choose from after the login. */
export const mfaSelections: Scenario = async (link) => {
  await signIn(link, 'mfa_selections')
  await link.answerMfa(['Yes'])
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  return success(null)
}

/** A reCAPTCHA after the login, passed. */
export const recaptcha: Scenario = async (link) => {
  await signIn(link, '{"recaptcha":"good"}')
  await link.solveRecaptcha()
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  return success(null)
}

/** The bank's own page in a separate window, where the user allows access. */
export const oauthPopup: Scenario = async (link) => {
  await link.acceptConsent()
  await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank()
  await link.allowAtBank(['Plaid Checking'])
  await link.finish()
  return success(null)
}

/** The same, but the user refuses and leaves. */
export const oauthDenied: Scenario = async (link) => {
  await link.acceptConsent()
  await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank()
  await link.denyAtBank()
  await link.leave()
  return exit('requires_oauth', 'INSUFFICIENT_CREDENTIALS')
}

/** A redirect to the bank's own page, up to the OAuth return. `oauthReturn` resumes Link. */
export const oauthRedirect: Scenario = async (link) => {
  await link.acceptConsent()
  await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank('redirect')
  return { kind: 'redirect', returnUri: await link.allowAtBank(['Plaid Checking']) }
}

/** The rest after `oauthRedirect`, in the Link that was created with the URL. */
export const oauthReturn: Scenario = async (link) => {
  await link.finish()
  return success(null)
}

/** Account and routing number after the login, which match at once. */
export const instantMatch: Scenario = async (link) => {
  await signIn(link, goodLogin.password, 'Houndstooth Bank')
  await link.chooseAccounts(['Plaid Saving'])
  await link.submitNumbers(sandboxNumbers('match', '1111'))
  await link.finish()
  return success(null)
}

/** The same with automatic deposits, which take one or two days. */
export const automatedDeposits: Scenario = async (link) => {
  await signIn(link, depositsPassword, 'Houndstooth Bank')
  await link.chooseAccounts(['Plaid Checking'])
  await link.submitNumbers(sandboxNumbers('automated', '0000'))
  await link.finish()
  return success('pending_automatic_verification')
}

/** No bank is found, so the user enters numbers only, and later a deposit's code: see `verifyDeposits`. */
export const sameDayDeposits: Scenario = async (link) => {
  await link.acceptConsent()
  await link.searchInstitution('no such bank')
  await link.enterNumbers()
  await link.submitNumbers(sandboxNumbers('sameDay', null))
  await link.finish()
  return success('pending_manual_verification')
}

/** Numbers, and a deposit that arrives at once. */
export const instantDeposits: Scenario = async (link) => {
  await link.acceptConsent()
  await link.chooseInstitution('Windowpane Bank')
  await link.submitNumbers(sandboxNumbers('instant', null))
  await link.submitDepositCode(depositCode)
  await link.finish()
  return success('manually_verified')
}

/** In update mode: the right code of a deposit. */
export const verifyDeposits: Scenario = async (link) => {
  await link.submitDepositCode(depositCode)
  await link.finish()
  return success('manually_verified')
}

/** In update mode: three wrong codes, which lock the account. */
export const failDeposits: Scenario = async (link) => {
  for (const code of ['AAA', 'BBB', 'CCC']) await link.submitDepositCode(code)
  await link.leave()
  return exit('requires_code', 'TOO_MANY_VERIFICATION_ATTEMPTS')
}

/** In update mode: signs in again. */
export const renewLogin: Scenario = async (link) => {
  await link.acceptConsent()
  await link.submitCredentials(goodLogin.username, goodLogin.password)
  await link.finish()
  return success(null)
}

/** The bank is down, which is detected after the login. */
export const institutionDown: Scenario = async (link) => {
  await signIn(link, 'error_INSTITUTION_DOWN')
  await link.leave()
  return exit('requires_credentials', 'INSTITUTION_DOWN')
}

/** The bank is down, which Link shows before the login. */
export const institutionKnownDown: Scenario = async (link) => {
  await link.acceptConsent()
  await link.chooseInstitution('Unhealthy Platypus Bank - Down')
  await link.leave()
  return exit('requires_credentials')
}

/** The bank cannot be linked at all. */
export const institutionUnsupported: Scenario = async (link) => {
  await link.acceptConsent()
  await link.chooseInstitution('Unsupported Platypus Bank')
  await link.leave()
  return exit('institution_not_supported', 'INSTITUTION_NO_LONGER_SUPPORTED')
}

async function signIn(link: LinkVerbs, password: string, bank = 'First Platypus Bank'): Promise<void> {
  await link.acceptConsent()
  await link.chooseInstitution(bank)
  await link.submitCredentials(goodLogin.username, password)
}

function success(verificationStatus: string | null): ScenarioEnd {
  return { kind: 'success', verificationStatus }
}

function exit(status: string, errorCode: string | null = null): ScenarioEnd {
  return { kind: 'exit', errorCode, status }
}
