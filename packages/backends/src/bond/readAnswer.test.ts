import { platformError } from '@banklink/core'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { orElse, readAnswer } from './readAnswer.ts'

test('default: what the schema keeps, and nothing of what it refuses', () => {
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
