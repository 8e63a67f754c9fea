import { expect, test } from 'vitest'
import { cybridError } from './cybridError.ts'

const account = '/api/external_bank_accounts/1'
const workflow = '/api/workflows/1'
const body = (message_code: unknown) => ({ status: 422, error_message: 'secret text', message_code })
const refusal = { path: account, status: 422, body: body('invalid_parameter'), retryAfterMs: undefined }

test.each([
  [account, 400, 'missing_parameter', 'platform.rejected', false],
  [account, 400, 'invalid_value', 'platform.rejected', false],
  [account, 401, 'invalid_subject', 'platform.unauthorized', false],
  [account, 401, 'authentication_failed', 'platform.unauthorized', false],
  [account, 401, 'authentication_malformed', 'platform.unauthorized', false],
  [account, 403, 'invalid_scopes', 'platform.unauthorized', false],
  [account, 404, 'not_found', 'platform.account_not_found', false],
  ['/api/external_bank_accounts', 404, 'not_found', 'platform.rejected', false],
  [workflow, 404, 'not_found', 'platform.rejected', false],
  [account, 422, 'invalid_parameter', 'platform.rejected', false],
  [account, 422, 'no_customer', 'platform.rejected', false],
  [account, 422, 'request_timeout', 'platform.unavailable', true],
  [account, 429, 'too_many_requests', 'platform.rate_limited', true],
  [account, 503, 'something_new', 'platform.unavailable', true],
])('default: %s %i %s is %s', (path, status, platformCode, code, retryable) => {
  const error = cybridError({ ...refusal, path, status, body: body(platformCode) })
  expect(error).toMatchObject({ code, retryable })
  expect(error.details).toStrictEqual({ platform: 'cybrid', status, platformCode })
})

test.each([
  [account, 404, 'platform.rejected'],
  [account, 302, 'platform.unexpected_answer'],
  [account, 0, 'platform.unexpected_answer'],
  [account, 399, 'platform.unexpected_answer'],
  [account, 400, 'platform.rejected'],
  [account, 499, 'platform.rejected'],
  [account, 408, 'platform.unavailable'],
  [account, 500, 'platform.unavailable'],
])('behavior: %s %i without a code of Cybrid’s is %s', (path, status, code) => {
  const error = cybridError({ ...refusal, path, status, body: undefined })
  expect(error.code).toBe(code)
  expect(error.details).toStrictEqual({ platform: 'cybrid', status })
})

test('behavior: Cybrid’s text is not passed on', () => {
  const error = cybridError(refusal)
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('secret text')
})

test('parameters: retryAfterMs', () => {
  expect(cybridError({ ...refusal, status: 429, retryAfterMs: 2000 }).details.retryAfterMs).toBe(2000)
})

test.each([null, 'not_found', ['not_found'], 7])('behavior: a body that is %j has no code', (given) => {
  const error = cybridError({ ...refusal, status: 404, body: given })
  expect(error.code).toBe('platform.rejected')
  expect(error.details).toStrictEqual({ platform: 'cybrid', status: 404 })
})
