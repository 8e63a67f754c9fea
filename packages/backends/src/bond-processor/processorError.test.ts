import { expect, test } from 'vitest'
import { processorError } from './processorError.ts'

const refusal = (status: number, body: unknown) => ({ status, body, retryAfterMs: undefined })

test.each([
  [
    400,
    { Message: 'Failed to exchange token due to identity failure.', Code: 'account_post_schema' },
    'platform.identity_mismatch',
  ],
  [400, { Message: 'Identity check failed', Code: 'something_new' }, 'platform.identity_mismatch'],
  [400, { Message: 'Not a valid body.', Code: 'account_post_schema' }, 'platform.rejected'],
  [500, { Message: 'identity service is down', Code: 'server_error' }, 'platform.unavailable'],
  [422, { Message: 'Unprocessable', Code: 'processor_error' }, 'platform.integration_disabled'],
  [422, null, 'platform.integration_disabled'],
  [400, { Message: 7 }, 'platform.rejected'],
  [400, 'identity', 'platform.rejected'],
  [400, null, 'platform.rejected'],
  [400, { Code: 'identity' }, 'platform.rejected'],
  [409, { Code: 'duplicate_account' }, 'platform.duplicate_account'],
])('default: %i %j is %s', (status, body, code) => {
  const error = processorError(refusal(status, body))
  expect(error).toMatchObject({ code, details: { platform: 'bond', status } })
})

test('behavior: Bond’s text is not passed on', () => {
  const error = processorError(refusal(400, { Message: 'identity of Jane Doe', Code: 'account_post_schema' }))
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('Jane')
  expect(error.details.platformCode).toBe('account_post_schema')
})
