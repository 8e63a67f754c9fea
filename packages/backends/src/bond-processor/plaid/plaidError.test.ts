import { expect, test } from 'vitest'
import { plaidError } from './plaidError.ts'

const answer = (status: number, error_type?: string, error_code?: string) => ({
  status,
  body: {
    error_type,
    error_code,
    request_id: 'HNTDNrA8F1shFEW',
    error_message: 'secret text',
    display_message: 'secret text',
  },
  retryAfterMs: undefined,
})

test.each([
  [400, 'INVALID_INPUT', 'INVALID_PUBLIC_TOKEN', 'platform.rejected'],
  [400, 'ITEM_ERROR', 'ITEM_LOGIN_REQUIRED', 'platform.rejected'],
  [400, 'ITEM_ERROR', 'PRODUCT_NOT_READY', 'platform.unavailable'],
  [400, 'INVALID_INPUT', 'INVALID_API_KEYS', 'platform.unauthorized'],
  [400, 'INVALID_INPUT', 'UNAUTHORIZED_ENVIRONMENT', 'platform.unauthorized'],
  [400, 'INVALID_INPUT', 'UNAUTHORIZED_ROUTE_ACCESS', 'platform.unauthorized'],
  [401, 'SOMETHING_NEW', 'SOMETHING_NEW', 'platform.unauthorized'],
  [429, 'SOMETHING_NEW', 'SOMETHING_NEW', 'platform.rate_limited'],
  [500, 'SOMETHING_NEW', 'SOMETHING_NEW', 'platform.unavailable'],
  [499, 'SOMETHING_NEW', 'SOMETHING_NEW', 'platform.rejected'],
  [403, 'SOMETHING_NEW', 'SOMETHING_NEW', 'platform.unauthorized'],
  [400, 'INSTITUTION_ERROR', 'INSTITUTION_DOWN', 'platform.unavailable'],
  [400, 'API_ERROR', 'PLANNED_MAINTENANCE', 'platform.unavailable'],
  [429, 'RATE_LIMIT_EXCEEDED', 'RATE_LIMIT', 'platform.rate_limited'],
  [400, 'RATE_LIMIT_EXCEEDED', 'ACCOUNTS_LIMIT', 'platform.rate_limited'],
  [500, 'API_ERROR', 'INTERNAL_SERVER_ERROR', 'platform.unavailable'],
  [302, undefined, undefined, 'platform.unexpected_answer'],
])('default: %i %s %s is %s', (status, type, platformCode, code) => {
  const error = plaidError(answer(status, type, platformCode))
  expect(error.code).toBe(code)
  const told = platformCode === undefined ? {} : { platformCode }
  expect(error.details).toStrictEqual({ platform: 'plaid', status, requestId: 'HNTDNrA8F1shFEW', ...told })
})

test.each(['<html>', null, { error_code: 7 }, { error_code: 'access-sandbox-1 is wrong' }])(
  'behavior: %j has no code',
  (body) => {
    const error = plaidError({ status: 400, body, retryAfterMs: 2000 })
    expect(error).toMatchObject({ code: 'platform.rejected' })
    expect(error.details).toStrictEqual({ platform: 'plaid', status: 400, retryAfterMs: 2000 })
  },
)

test('behavior: Plaid’s texts are not passed on', () => {
  const error = plaidError(answer(400, 'ITEM_ERROR', 'ITEM_LOCKED'))
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('secret text')
})
