import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { isGone, isGoneCode, isRevokedCode } from './isGone.ts'

test.each([
  ['ITEM_NOT_FOUND', true, false],
  ['USER_PERMISSION_REVOKED', false, true],
  ['USER_ACCOUNT_REVOKED', false, true],
  ['INVALID_ACCESS_TOKEN', false, false],
  ['', false, false],
  [null, false, false],
  [undefined, false, false],
])('default: %s is gone: %s, revoked: %s', (code, gone, revoked) => {
  expect([isGoneCode(code), isRevokedCode(code)]).toEqual([gone, revoked])
})

test('isGone: an error with the code', () => {
  const error = (platformCode: string) => platformError('platform.rejected', { details: { platformCode } })
  expect(isGone(error('ITEM_NOT_FOUND'))).toBe(true)
  expect([error('ITEM_LOCKED'), { details: { platformCode: 'ITEM_NOT_FOUND' } }, null].map(isGone)).toEqual([
    false,
    false,
    false,
  ])
})
