import { expect, test } from 'vitest'
import { bondCode, bondError } from './bondError.ts'

const answer = (status: number, body?: unknown) => ({ status, body, retryAfterMs: undefined })
const body = (Code: string) => ({ Message: 'secret text', Status: 400, Code, Type: 'Request Error' })

test.each([
  [400, 'invalid_request', 'platform.rejected'],
  [400, 'duplicate_account', 'platform.duplicate_account'],
  [400, 'linked_dne', 'platform.rejected'],
  [401, 'auth_err', 'platform.unauthorized'],
  [403, 'auth_err', 'platform.unauthorized'],
  [404, 'acc_dne', 'platform.account_not_found'],
  [404, 'account_dne', 'platform.account_not_found'],
  [404, 'linked_dne', 'platform.account_not_found'],
  [404, 'ext_acc_unknown', 'platform.account_not_found'],
  [404, 'customer_dne', 'platform.rejected'],
  [422, 'processor_error', 'platform.rejected'],
  [424, 'service_disabled', 'platform.unavailable'],
  [429, 'too_many', 'platform.rate_limited'],
  [500, 'server_error', 'platform.unavailable'],
  [504, 'something_new', 'platform.unavailable'],
])('default: %i %s is %s', (status, platformCode, code) => {
  const error = bondError(answer(status, body(platformCode)))
  expect(error.code).toBe(code)
  expect(error.details).toEqual({ platform: 'bond', status, platformCode })
})

test.each([
  [{ dob: ['Missing data for required field.'] }],
  [{ Error: 'secret text' }],
  [{ message: 'secret text' }],
  ['secret text'],
  [null],
  [undefined],
  [{ Code: 'secret text that quotes 1111222233330000' }],
  [{ Code: 7 }],
])('behavior: %j has no code', (shape) => {
  expect(bondCode(shape)).toBeUndefined()
  expect(bondError(answer(400, shape))).toMatchObject({ code: 'platform.rejected', details: { status: 400 } })
})

test('behavior: Bond’s text is not passed on', () => {
  const error = bondError(answer(400, body('invalid_request')))
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('secret text')
})

test('parameters: retryAfterMs', () => {
  expect(bondError({ status: 429, body: null, retryAfterMs: 2000 }).details.retryAfterMs).toBe(2000)
})
