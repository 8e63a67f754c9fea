import { platformError } from '@banklink/core'
import { afterEach, expect, test, vi } from 'vitest'
import { describeError, levelOf, logErrors } from './log.ts'

afterEach(() => void vi.restoreAllMocks())

test.each([
  [200, 'info'],
  [399, 'info'],
  [400, 'warn'],
  [499, 'warn'],
  [500, 'error'],
] as const)('levelOf: status %d is %s', (status, level) => {
  expect(levelOf(status)).toBe(level)
})

test('logErrors: a line of JSON for a failure on our side, and for nothing else', () => {
  const written = vi.spyOn(console, 'error').mockReturnValue()
  const entry = { requestId: 'request-1', method: 'GET', route: '/accounts', status: 500, durationMs: 1 }
  for (const level of ['info', 'warn', 'error'] as const) logErrors({ ...entry, level })
  expect(written.mock.calls).toEqual([[JSON.stringify({ source: 'banklink', ...entry, level: 'error' })]])
})

test('describeError: the codes of a Banklink error, if they are identifiers', () => {
  const details = (platformCode?: string) => (platformCode === undefined ? {} : { details: { platformCode } })
  const describe = (platformCode?: string) => describeError(platformError('platform.rejected', details(platformCode)))
  expect(describe('input_error')).toStrictEqual({ code: 'platform.rejected', platformCode: 'input_error' })
  expect(describe()).toStrictEqual({ code: 'platform.rejected' })
  expect(describe('the account 1111222233330000')).toStrictEqual({ code: 'platform.rejected' })
})

test('describeError: class and place of any other, and nothing of its text', () => {
  const error = new TypeError('access-secret\n    at access-secret (account.ts:1:1)\nat 900800700655')
  const { thrown } = describeError(error)
  expect(thrown?.name).toBe('TypeError')
  expect(thrown?.at[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/)
  expect(thrown?.at).toHaveLength(5)
  expect(JSON.stringify(thrown)).not.toMatch(/secret|900800700655/)
})

test('describeError: an error that lost its stack has no place', () => {
  const error = new RangeError('access-secret')
  delete error.stack
  expect(describeError(error)).toEqual({ thrown: { name: 'RangeError', at: [] } })
})

test('describeError: of a stack, the lines of frames alone', () => {
  const stack =
    'Error: failed\n    at first (a.ts:1:1)\n  Caused by: access-secret at second\nat third\n\tat fourth (b.ts:1:1)'
  const error = Object.assign(new Error('failed'), { stack })
  expect(describeError(error).thrown?.at).toEqual(['at first (a.ts:1:1)', 'at fourth (b.ts:1:1)'])
})
