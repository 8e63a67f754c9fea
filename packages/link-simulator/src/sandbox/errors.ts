import type { PlaidError } from '../sdk/PlaidSdk.ts'

/** The codes that the simulator can answer with. */
export type SandboxErrorCode = keyof typeof errors

/** Whether there is such an error. */
export function isSandboxErrorCode(code: string): code is SandboxErrorCode {
  return Object.hasOwn(errors, code)
}

/** Those of them that a password can ask for: all but what happens to a token or on the way to a bank. */
export function sandboxErrorCodes(): SandboxErrorCode[] {
  return (Object.keys(errors) as SandboxErrorCode[]).filter((code) => {
    const { type } = errors[code]
    return type === item || type === institution
  })
}

/** The error as Link hands it to `onExit`. */
export function plaidError(code: SandboxErrorCode, message?: string): PlaidError {
  const { type, says, tells } = errors[code] as SandboxError
  return { error_type: type, error_code: code, error_message: message ?? says, display_message: tells ?? null }
}

/** Whether the user can fix it at the login, so that Link stays there. */
export function isRecoverable(error: PlaidError): boolean {
  return recoverable.has(error.error_code)
}

interface SandboxError {
  type: string
  /** For the developer. */
  says: string
  /** The message for the user. */
  tells?: string
}

const recoverable: ReadonlySet<string> = new Set([
  'INVALID_CREDENTIALS',
  'INVALID_MFA',
  'INSUFFICIENT_CREDENTIALS',
  'INVALID_UPDATED_USERNAME',
])

const item = 'ITEM_ERROR'
const institution = 'INSTITUTION_ERROR'
const api = 'API_ERROR'
const deposits = 'MICRODEPOSITS_ERROR'
const oauth = 'OAUTH_ERROR'

const errors = {
  INVALID_CREDENTIALS: {
    type: item,
    says: 'the bank refused the login',
    tells: 'The username or password isn’t right. Check both, then try again.',
  },
  INVALID_MFA: { type: item, says: 'the bank refused the answer', tells: 'That answer isn’t right. Try again.' },
  INSUFFICIENT_CREDENTIALS: {
    type: item,
    says: 'the login was not complete',
    tells: 'The bank needs another answer. Try again.',
  },
  INVALID_SEND_METHOD: {
    type: item,
    says: 'no code can be sent that way',
    tells: 'We couldn’t send the code. Choose another way.',
  },
  INVALID_UPDATED_USERNAME: {
    type: item,
    says: 'the username differs from the one of the Item',
    tells: 'Use the same username as last time.',
  },
  ITEM_LOCKED: {
    type: item,
    says: 'the bank has locked the account',
    tells: "The bank has locked your online access. Unlock it on the bank's own site, then come back.",
  },
  ITEM_LOGIN_REQUIRED: { type: item, says: 'the login has changed', tells: 'Sign in to the bank again.' },
  ITEM_NOT_SUPPORTED: {
    type: item,
    says: 'this kind of account is not supported',
    tells: 'This account can’t be linked.',
  },
  ITEM_NOT_FOUND: { type: item, says: 'there is no such Item' },
  MFA_NOT_SUPPORTED: {
    type: item,
    says: 'the way of confirming is not supported',
    tells: 'We don’t support how your bank confirms that it’s you.',
  },
  NO_ACCOUNTS: {
    type: item,
    says: 'the login has no account that can be linked',
    tells: 'None of these accounts can be linked. Try another bank.',
  },
  NO_AUTH_ACCOUNTS: {
    type: item,
    says: 'the login has no account that money can move to',
    tells: 'There’s no checking or savings account here. Try another bank.',
  },
  NO_INVESTMENT_ACCOUNTS: { type: item, says: 'the login has no investment account' },
  NO_LIABILITY_ACCOUNTS: { type: item, says: 'the login has no loan or credit account' },
  PASSWORD_RESET_REQUIRED: {
    type: item,
    says: 'the password must be changed at the bank',
    tells: "Change your password on the bank's own site, then come back.",
  },
  PRODUCTS_NOT_SUPPORTED: { type: item, says: 'the bank does not have what was asked for' },
  PRODUCT_NOT_READY: {
    type: item,
    says: 'the data is not there yet',
    tells: 'The bank isn’t ready. Try again later.',
  },
  USER_INPUT_TIMEOUT: { type: item, says: 'the person took too long', tells: 'That took too long. Try again.' },
  USER_SETUP_REQUIRED: {
    type: item,
    says: 'the person must set up the account at the bank',
    tells: "Finish setting up your account on the bank's own site, then come back.",
  },
  ACCESS_NOT_GRANTED: {
    type: item,
    says: 'the person did not allow it',
    tells: 'You didn’t allow access to your accounts.',
  },
  INSTITUTION_DOWN: {
    type: institution,
    says: 'the bank is down',
    tells: 'This bank isn’t available right now. Try again later, or choose another bank.',
  },
  INSTITUTION_NOT_RESPONDING: {
    type: institution,
    says: 'the bank does not answer',
    tells: 'This bank isn’t responding right now. Try again later, or choose another bank.',
  },
  INSTITUTION_NOT_AVAILABLE: {
    type: institution,
    says: 'the bank is not available',
    tells: 'This bank isn’t available right now. Try again later, or choose another bank.',
  },
  INSTITUTION_NO_LONGER_SUPPORTED: {
    type: institution,
    says: 'the bank is no longer supported',
    tells: 'This bank can no longer be linked. Choose another bank.',
  },
  INSTITUTION_NOT_ENABLED_IN_ENVIRONMENT: { type: institution, says: 'the bank is not enabled in this environment' },
  INSTITUTION_REGISTRATION_REQUIRED: { type: institution, says: 'the bank needs a registration first' },
  UNAUTHORIZED_INSTITUTION: { type: institution, says: 'the app may not use this bank' },
  UNSUPPORTED_RESPONSE: { type: institution, says: "the bank's answer was not understood" },
  INTERNAL_SERVER_ERROR: {
    type: api,
    says: 'something went wrong on the way',
    tells: 'Something went wrong, so nothing was linked. Try again later.',
  },
  PLANNED_MAINTENANCE: {
    type: api,
    says: 'maintenance is going on',
    tells: 'Plaid is under maintenance. Try again later.',
  },
  RATE_LIMIT: { type: 'RATE_LIMIT_EXCEEDED', says: 'too many requests', tells: 'Too many attempts. Try again later.' },
  RECAPTCHA_BAD: {
    type: 'RECAPTCHA_ERROR',
    says: 'the reCAPTCHA was not passed',
    tells: 'We couldn’t confirm that. Try again later.',
  },
  INCORRECT_DEPOSIT_VERIFICATION: {
    type: deposits,
    says: 'the deposit code is wrong',
    tells: 'That code doesn’t match. You have 3 tries.',
  },
  TOO_MANY_VERIFICATION_ATTEMPTS: {
    type: deposits,
    says: 'the deposit code was wrong three times, so the account is locked',
    tells: 'We couldn’t verify this account after 3 tries. Link it again from the start.',
  },
  INCORRECT_LINK_TOKEN: {
    type: oauth,
    says: 'the link token is not the one that the person set out to the bank with',
    tells: 'This session doesn’t match. Close it and start again.',
  },
  OAUTH_STATE_ID_NOT_FOUND: {
    type: oauth,
    says: 'there is no such OAuth state',
    tells: 'We couldn’t continue after your bank. Close this and start again.',
  },
  OAUTH_STATE_ID_ALREADY_PROCESSED: {
    type: oauth,
    says: 'the OAuth state was used before, as when the page is loaded again',
    tells: 'This session was already finished. Close this and start again if an account is missing.',
  },
  INVALID_LINK_TOKEN: {
    type: 'INVALID_INPUT',
    says: 'the link token is unknown, expired, used or of another environment',
    tells: 'This session has ended. Close it and start again.',
  },
} as const satisfies Record<string, SandboxError>
