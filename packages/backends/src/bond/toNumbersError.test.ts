import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { toNumbersError } from './toNumbersError.ts'

const rejected = (details: object) => platformError('platform.rejected', { details: { platform: 'bond', ...details } })

test.each([
  [{ platformCode: 'routing_invalid' }, ['routingNumber']],
  [{ platformCode: 'invalid_bank_info' }, ['accountNumber', 'routingNumber']],
  [{ fields: ['routing_number', 'bank_name'] }, ['routingNumber', 'bankName']],
  [{ fields: ['account_type'] }, ['accountType']],
  [{ fields: ['bank_account_type'] }, ['accountType']],
  [{ fields: ['bank_account_type', 'account_type', 'account_number'] }, ['accountType', 'accountNumber']],
])('default: %j names %j', (details, fields) => {
  const error = rejected(details)
  expect(toNumbersError(error)).toMatchObject({
    code: 'request.numbers_refused',
    retryable: false,
    details: { ...details, platform: 'bond', fields },
    cause: error,
  })
})

test.each([
  rejected({ platformCode: 'input_error' }),
  rejected({ fields: ['customer_id'] }),
  platformError('platform.duplicate_account', { details: { platformCode: 'duplicate_account' } }),
  new TypeError('x'),
])('behavior: what names none of them stays what it is', (error) => {
  expect(toNumbersError(error)).toBe(error)
})
