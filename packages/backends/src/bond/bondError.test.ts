import { expect, test } from 'vitest'
import { bondError } from './bondError.ts'

const answer = (status: number, body?: unknown) => ({ status, body, retryAfterMs: undefined })
const bodyOf = (Code: string, Type = 'Request Error') => ({ Message: 'secret text', Status: 400, Code, Type })

test('behavior: every code of Bond’s, with the status that it comes with', () => {
  const codes: [number, string, string?][] = [
    [404, 'acc_dne'],
    [404, 'account_dne'],
    [400, 'account_not_linked_error'],
    [400, 'account_patch_schema'],
    [400, 'account_post_schema'],
    [403, 'auth_err'],
    [404, 'business_dne'],
    [404, 'customer_dne'],
    [400, 'duplicate_account'],
    [400, 'ext_acc_unknown'],
    [404, 'ext_acc_unknown'],
    [400, 'idempotency_key_exists'],
    [400, 'input_error'],
    [400, 'invalid_account_id'],
    [400, 'invalid_account_status'],
    [400, 'invalid_bank_info'],
    [400, 'invalid_request'],
    [400, 'linked_closed'],
    [404, 'linked_dne'],
    [422, 'processor_error'],
    [400, 'resource_conflict'],
    [400, 'routing_invalid'],
    [500, 'server_error', 'Server Error'],
    [424, 'service_disabled', 'Process Error'],
    [400, 'token_exchange_post_schema'],
  ]
  const table = codes.map(([status, platformCode, type]) => {
    const { code, retryable, details } = bondError(answer(status, bodyOf(platformCode, type)))
    expect(details).toStrictEqual({ platform: 'bond', status, platformCode })
    return `${status} ${platformCode.padEnd(27)}${code.padEnd(28)}${retryable ? 'retryable' : ''}`.trimEnd()
  })
  expect(table).toEqual([
    '404 acc_dne                    platform.account_not_found',
    '404 account_dne                platform.account_not_found',
    '400 account_not_linked_error   platform.account_not_linked',
    '400 account_patch_schema       platform.rejected',
    '400 account_post_schema        platform.rejected',
    '403 auth_err                   platform.unauthorized',
    '404 business_dne               platform.rejected',
    '404 customer_dne               platform.rejected',
    '400 duplicate_account          platform.duplicate_account',
    '400 ext_acc_unknown            platform.rejected',
    '404 ext_acc_unknown            platform.account_not_found',
    '400 idempotency_key_exists     platform.result_unknown',
    '400 input_error                platform.rejected',
    '400 invalid_account_id         platform.account_not_linked',
    '400 invalid_account_status     platform.action_refused',
    '400 invalid_bank_info          platform.rejected',
    '400 invalid_request            platform.rejected',
    '400 linked_closed              platform.action_refused',
    '404 linked_dne                 platform.account_not_found',
    '422 processor_error            platform.rejected',
    '400 resource_conflict          platform.rejected',
    '400 routing_invalid            platform.rejected',
    '500 server_error               platform.unavailable        retryable',
    '424 service_disabled           platform.support_required',
    '400 token_exchange_post_schema platform.rejected',
  ])
})

test.each([
  [400, 'Request Error', 'platform.rejected'],
  [422, 'Request Error', 'platform.rejected'],
  [400, 'Server Error', 'platform.unavailable'],
  [400, 'Process Error', 'platform.support_required'],
  [500, 'Process Error', 'platform.support_required'],
  [424, undefined, 'platform.support_required'],
  [401, 'Request Error', 'platform.unauthorized'],
  [429, 'Server Error', 'platform.rate_limited'],
  [500, 'Request Error', 'platform.unavailable'],
  [503, undefined, 'platform.unavailable'],
  [504, undefined, 'platform.unavailable'],
  [302, undefined, 'platform.unexpected_answer'],
])('behavior: an unknown code is classified by %i and %s', (status, type, code) => {
  expect(bondError(answer(status, { ...bodyOf('brand_new'), Type: type }))).toMatchObject({
    code,
    details: { platformCode: 'brand_new' },
  })
})

test.each([
  [400, { Error: 'secret text' }, 'platform.rejected'],
  [400, { message: 'secret text' }, 'platform.rejected'],
  [404, undefined, 'platform.rejected'],
  [403, '', 'platform.unauthorized'],
  [503, undefined, 'platform.unavailable'],
])('behavior: without a code %i and %j is %s', (status, body, code) => {
  const error = bondError(answer(status, body))
  expect(error).toMatchObject({ code })
  expect(error.details).toEqual({ platform: 'bond', status })
})

test('behavior: wrong fields are named', () => {
  const error = bondError(answer(400, { public_token: ['Missing data for required field.'] }))
  expect(error).toMatchObject({ code: 'platform.rejected', details: { fields: ['public_token'] } })
})

test('behavior: Bond’s text is not passed on', () => {
  const shapes = [
    bodyOf('invalid_request'),
    { Error: 'secret text' },
    { message: 'secret text' },
    { a: ['secret text'] },
  ]
  for (const shape of shapes) {
    const error = bondError(answer(400, shape))
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('secret text')
  }
})

test('parameters: retryAfterMs', () => {
  expect(bondError({ status: 429, body: null, retryAfterMs: 2000 }).details.retryAfterMs).toBe(2000)
})

test('behavior: what Bond does not say is not there', () => {
  expect(bondError(answer(503)).details).toStrictEqual({ platform: 'bond', status: 503 })
})

test.each([
  'account_dne',
  'account_not_linked_error',
  'account_patch_schema',
  'account_post_schema',
  'auth_err',
  'business_dne',
  'customer_dne',
  'duplicate_account',
  'idempotency_key_exists',
  'input_error',
  'invalid_account_status',
  'invalid_bank_info',
  'invalid_request',
  'linked_closed',
  'resource_conflict',
  'routing_invalid',
  'server_error',
  'service_disabled',
  'token_exchange_post_schema',
])('behavior: %s means the same with any status', (platformCode) => {
  const codes = [400, 401, 424, 503].map((status) => bondError(answer(status, bodyOf(platformCode))).code)
  expect(new Set(codes).size).toBe(1)
})
