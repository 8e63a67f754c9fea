import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { mayBeDone } from './mayBeDone.ts'

test.each([
  [platformError('platform.unavailable'), true],
  [platformError('platform.unreachable'), true],
  [platformError('platform.unexpected_answer'), true],
  [platformError('platform.rejected'), false],
  [platformError('platform.unauthorized'), false],
  [new TypeError('x'), false],
  [{ retryable: true, code: 'platform.unexpected_answer' }, false],
])('default: %s', (error, may) => {
  expect(mayBeDone(error)).toBe(may)
})
