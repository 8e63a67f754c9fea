import { expect, test } from 'vitest'
import { takeTurns } from './takeTurns.ts'

/** Work that ends when the test ends it. */
function held(): { promise: Promise<string>; end: (value: string) => void } {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { promise, end: resolve }
}

test('default: the same key waits, another does not', async () => {
  const inTurn = takeTurns()
  const first = held()
  const begun: string[] = []
  const one = inTurn('a', () => first.promise)
  const two = inTurn('a', async () => begun.push('two'))
  await inTurn('b', async () => begun.push('other'))
  expect(begun).toEqual(['other'])
  first.end('done')
  expect(await one).toBe('done')
  await two
  expect(begun).toEqual(['other', 'two'])
})

test('behavior: a failure is separate, and the next work runs', async () => {
  const inTurn = takeTurns()
  const failing = inTurn('a', async () => Promise.reject(new Error('its own')))
  const next = inTurn('a', async () => 'next')
  await expect(failing).rejects.toThrow('its own')
  expect(await next).toBe('next')
})

test('behavior: work that comes when the first is done waits for the second', async () => {
  const inTurn = takeTurns()
  const second = held()
  const begun: string[] = []
  const one = inTurn('a', async () => 'one')
  const two = inTurn('a', () => second.promise)
  await one
  const three = inTurn('a', async () => begun.push('three'))
  await inTurn('b', async () => 'other')
  expect(begun).toEqual([])
  second.end('two')
  await Promise.all([two, three])
  expect(begun).toEqual(['three'])
})
