import { platformError } from '@banklink/core'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { isKeyUsed } from './isKeyUsed.ts'
import { mayBeDone } from './mayBeDone.ts'
import { orElse, readAnswer } from './readAnswer.ts'
import { toExpiresInMs } from './toExpiresInMs.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['2026-03-01T16:00:00Z', 14_400_000],
  ['2026-03-01 12:00:01.5+00', 1_500],
  ['2026-03-01T11:59:59Z', 0],
  [null, 1_800_000],
  ['soon', 1_800_000],
])('toExpiresInMs: %j', (expiration, ms) => {
  expect(toExpiresInMs(expiration, { now: () => now })).toBe(ms)
})

test.each([
  [platformError('platform.unavailable'), true],
  [platformError('platform.unreachable'), true],
  [platformError('platform.unexpected_answer'), true],
  [platformError('platform.rejected'), false],
  [platformError('platform.unauthorized'), false],
  [new TypeError('x'), false],
  [{ retryable: true, code: 'platform.unexpected_answer' }, false],
])('mayBeDone: %s', (error, may) => {
  expect(mayBeDone(error)).toBe(may)
})

test('isKeyUsed: only by the code for it', () => {
  const withCode = (platformCode: string) => platformError('platform.result_unknown', { details: { platformCode } })
  expect([withCode('idempotency_key_exists'), withCode('input_error'), new Error('x')].map(isKeyUsed)).toEqual([
    ...[true, false, false],
  ])
  expect(isKeyUsed({ details: { platformCode: 'idempotency_key_exists' } })).toBe(false)
})

test('readAnswer: what the schema keeps, and nothing of what it refuses', () => {
  const schema = v.object({ id: v.string() })
  expect(readAnswer(schema, { id: 'a', access_token: 'secret' })).toEqual({ id: 'a' })
  let error: unknown
  try {
    readAnswer(schema, { id: 7, access_token: 'secret' })
  } catch (thrown) {
    error = thrown
  }
  expect(error).toMatchObject({ code: 'platform.unexpected_answer', details: { platform: 'bond' } })
  expect(JSON.stringify(error) + String(error)).not.toContain('secret')
})

const refused = (status: number, platformCode?: string) =>
  platformError('platform.rejected', { details: { status, ...(platformCode && { platformCode }) } })

const failing = (error: unknown) => async (): Promise<never> => {
  throw error
}

test.each([404, 405])('orElse: the second form where the first is not served, by %i', async (status) => {
  expect(await orElse(failing(refused(status)), async () => 'second')).toBe('second')
})

test.each([refused(404, 'acc_dne'), refused(405, 'input_error'), refused(400), refused(500), new TypeError('x')])(
  'orElse: %s is an answer',
  async (error) => {
    const second = vi.fn(async () => 'second')
    await expect(orElse(failing(error), second)).rejects.toBe(error)
    expect(second).not.toHaveBeenCalled()
  },
)

test('orElse: the first form is enough', async () => {
  const second = vi.fn(async () => 'second')
  expect(await orElse(async () => 'first', second)).toBe('first')
  expect(second).not.toHaveBeenCalled()
})
