import { expect, test } from 'vitest'
import { type MemoryIdempotencyStoreOptions, memoryIdempotencyStore } from './memoryIdempotencyStore.ts'

const answer = { status: 201, body: '{}' }

function storeAt(options: MemoryIdempotencyStoreOptions = {}) {
  const time = { now: 0 }
  return { time, store: memoryIdempotencyStore({ clock: { now: () => time.now }, ...options }) }
}

test('default', () => {
  const { store } = storeAt()
  expect(store.begin('key', 'print')).toBe('new')
  expect(store.begin('key', 'print')).toBe('busy')
  void store.finish('key', answer)
  expect(store.begin('key', 'print')).toEqual({ answer })
  expect(store.begin('other', 'print')).toBe('new')
})

test('behavior: the same key with another request is a mismatch, before and after its end', () => {
  const { store } = storeAt()
  void store.begin('key', 'print')
  expect(store.begin('key', 'other')).toBe('mismatch')
  void store.finish('key', answer)
  expect(store.begin('key', 'other')).toBe('mismatch')
})

test('behavior: a released key is new again', () => {
  const { store } = storeAt()
  void store.begin('key', 'print')
  void store.release('key')
  expect(store.begin('key', 'other')).toBe('new')
})

test('behavior: an answer is kept, whoever releases its key later', () => {
  const { store } = storeAt()
  void store.begin('key', 'print')
  void store.finish('key', answer)
  void store.release('key')
  expect(store.begin('key', 'print')).toEqual({ answer })
})

test('behavior: an answer is kept for a day', () => {
  const { store, time } = storeAt()
  void store.begin('key', 'print')
  time.now = 1000
  void store.finish('key', answer)
  time.now = 1000 + 86_400_000 - 1
  expect(store.begin('key', 'print')).toEqual({ answer })
  time.now += 1
  expect(store.begin('key', 'print')).toBe('new')
})

test('parameters: leaseMs', () => {
  const { store, time } = storeAt({ leaseMs: 500 })
  void store.begin('key', 'print')
  time.now = 499
  expect(store.begin('key', 'print')).toBe('busy')
  time.now = 500
  expect(store.begin('key', 'print')).toBe('new')
})

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
