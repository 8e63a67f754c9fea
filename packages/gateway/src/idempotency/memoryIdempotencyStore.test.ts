import { expect, test } from 'vitest'
import { idempotencyStoreTests } from '../testing/idempotencyStoreTests.ts'
import { type MemoryIdempotencyStoreOptions, memoryIdempotencyStore } from './memoryIdempotencyStore.ts'

const answer = { status: 201, body: '{}' }

function storeAt(options: MemoryIdempotencyStoreOptions) {
  const time = { now: 0 }
  return { time, store: memoryIdempotencyStore({ clock: { now: () => time.now }, ...options }) }
}

idempotencyStoreTests(memoryIdempotencyStore)

test('parameters: maxEntries', () => {
  const { store } = storeAt({ maxEntries: 2 })
  for (const key of ['first', 'second', 'third']) {
    void store.begin(key, 'print')
    void store.finish(key, answer)
  }
  expect(store.begin('second', 'print')).toEqual({ answer })
  expect(store.begin('third', 'print')).toEqual({ answer })
  expect(store.begin('first', 'print')).toBe('new')
})

test('behavior: what is over goes when something new comes', () => {
  const { store, time } = storeAt({ maxEntries: 3, keepMs: 100, leaseMs: 100 })
  void store.begin('first', 'print')
  time.now = 50
  void store.begin('second', 'print')
  time.now = 120
  void store.begin('third', 'print')
  void store.begin('fourth', 'print')
  expect(store.begin('second', 'print')).toBe('busy')
})
