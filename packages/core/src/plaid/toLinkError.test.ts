import { expect, test } from 'vitest'
import { toLinkError } from './toLinkError.ts'

const exit = { status: null, institution: null, linkSessionId: 'session-1', requestId: 'request-1' }

test.each([
  ['ITEM_ERROR', 'INVALID_CREDENTIALS', 'link.credentials_refused'],
  ['ITEM_ERROR', 'INVALID_OTP', 'link.credentials_refused'],
  ['ITEM_ERROR', 'INSUFFICIENT_CREDENTIALS', 'link.credentials_refused'],
  ['ITEM_ERROR', 'INVALID_UPDATED_USERNAME', 'link.credentials_refused'],
  ['ITEM_ERROR', 'PASSWORD_RESET_REQUIRED', 'link.bank_action_required'],
  ['ITEM_ERROR', 'NO_AUTH_ACCOUNTS', 'link.no_eligible_account'],
  ['ITEM_ERROR', 'MFA_NOT_SUPPORTED', 'link.institution_unsupported'],
  ['INSTITUTION_ERROR', 'INSTITUTION_NOT_ENABLED_IN_ENVIRONMENT', 'link.institution_unsupported'],
  ['INSTITUTION_ERROR', 'INSTITUTION_NOT_RESPONDING', 'link.institution_unavailable'],
  ['ITEM_ERROR', 'ITEM_LOCKED', 'link.bank_action_required'],
  ['ITEM_ERROR', 'NO_ACCOUNTS', 'link.no_eligible_account'],
  ['INVALID_INPUT', 'INVALID_LINK_TOKEN', 'link.token_rejected'],
  ['INSTITUTION_ERROR', 'INSTITUTION_DOWN', 'link.institution_unavailable'],
  ['INSTITUTION_ERROR', 'INSTITUTION_NO_LONGER_SUPPORTED', 'link.institution_unsupported'],
  ['OAUTH_ERROR', 'OAUTH_STATE_ID_ALREADY_PROCESSED', 'link.return_used'],
  ['OAUTH_ERROR', 'OAUTH_STATE_ID_NOT_FOUND', 'link.return_refused'],
  ['OAUTH_ERROR', 'INCORRECT_OAUTH_NONCE', 'link.return_refused'],
  ['OAUTH_ERROR', 'INCORRECT_LINK_TOKEN', 'link.return_refused'],
  ['API_ERROR', 'INTERNAL_SERVER_ERROR', 'link.failed'],
  ['SOMETHING_NEW', 'NEVER_SEEN', 'link.failed'],
])('parameters: %s %s', (error_type, error_code, code) => {
  const error = toLinkError({ error_type, error_code }, exit)
  expect(error.code).toBe(code)
  expect(error.details).toEqual({
    plaidType: error_type,
    plaidCode: error_code,
    linkSessionId: 'session-1',
    requestId: 'request-1',
  })
})

test.each([
  'UNLIKE_INVALID_LINK_TOKEN',
  'INVALID_LINK_TOKEN_TYPE',
  'NO_OAUTH_STATE_ID_ALREADY_SEEN',
  'NO_OAUTH_STATE_ID',
  'NOT_INCORRECT_LINK_TOKEN',
  'INCORRECT_OAUTH_NONCE_LENGTH',
  'INVALID_CREDENTIALS_FORMAT',
  'ITEM_LOCKED_STATUS',
  'HAS_NO_ACCOUNTS',
  'NO_ACCOUNTS_FIELD',
  'SUPPORTED_BANK_DOWN',
])('behavior: %s only contains the form of a family', (error_code) => {
  expect(toLinkError({ error_type: 'API_ERROR', error_code }, exit).code).toBe('link.failed')
})

test("behavior: Plaid's own text goes nowhere", () => {
  const sent = { error_type: 'ITEM_ERROR', error_code: 'X', error_message: 'account 1234', display_message: '1234' }
  const error = toLinkError(sent, exit)
  expect(JSON.stringify([error.message, error.details])).not.toContain('1234')
})

test('behavior: an error without a type and a code is still one', () => {
  expect(toLinkError({}, { ...exit, linkSessionId: null, requestId: null }).details).toEqual({})
})
