import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { isKeyUsed } from './isKeyUsed.ts'

test('default: only by the code for it', () => {
  const withCode = (platformCode: string) => platformError('platform.result_unknown', { details: { platformCode } })
  expect([withCode('idempotency_key_exists'), withCode('input_error'), new Error('x')].map(isKeyUsed)).toEqual([
    ...[true, false, false],
  ])
  expect(isKeyUsed({ details: { platformCode: 'idempotency_key_exists' } })).toBe(false)
})
