import { expect, test } from 'vitest'
import { memoryLimitStore } from './memoryLimitStore.ts'

const rate = { requests: 2, perMs: 1000, now: 0 }

test('behavior: a key that is used again is not the least recently used', () => {
  const store = memoryLimitStore({ maxKeys: 2 })
  for (const key of ['a', 'b', 'a', 'c']) expect(store.take(key, rate)).toBe(0)
  // `b` made room for `c`.
  expect(store.take('a', rate)).toBe(500)
  expect(store.take('b', rate)).toBe(0)
})

test('behavior: a refused request takes nothing', () => {
  const store = memoryLimitStore()
  for (const expected of [0, 0, 500, 500]) expect(store.take('a', rate)).toBe(expected)
  expect(store.take('a', { ...rate, now: 500 })).toBe(0)
})
