import { expect, test } from 'vitest'
import { redisLimitStore } from './redisLimitStore.ts'

/** A Redis that answers this, and the commands that it received. */
function scene(answer: unknown, options: { prefix?: string } = {}) {
  const sent: string[][] = []
  const send = async (command: string[]) => {
    sent.push(command)
    return answer
  }
  return { sent, store: redisLimitStore({ send, ...options }) }
}

const rate = { requests: 3, perMs: 3000, now: 1400 }

test('default: one command, which Redis runs as one step', async () => {
  const { sent, store } = scene(0)
  expect(await store.take('a', rate)).toBe(0)
  expect(sent).toEqual([['EVAL', expect.any(String), '1', 'banklink:limit:a', '1000', '3000', '1400']])
  const [[, script = ''] = []] = sent
  // A key that never expires would stay for ever, and one that is written in every case would never become free.
  expect(script).toMatch(/if wait > 0 then return math\.ceil\(wait\) end\s+redis\.call\('SET', KEYS\[1\], .* 'PX', /)
})

test.each([600, '600', 600n])('behavior: the milliseconds to wait, as a client may return them: %s', async (answer) => {
  expect(await scene(answer).store.take('a', rate)).toBe(600)
})

test('parameters: prefix', async () => {
  const { sent, store } = scene(0, { prefix: 'brand:' })
  await store.take('a', rate)
  expect(sent[0]?.[3]).toBe('brand:a')
})

test('error: what the client rejects with', async () => {
  const error = new Error('Redis is away.')
  await expect(redisLimitStore({ send: () => Promise.reject(error) }).take('a', rate)).rejects.toBe(error)
})
