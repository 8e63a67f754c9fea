import { expect, test } from 'vitest'
import { idempotencyStoreTests } from '../testing/idempotencyStoreTests.ts'
import type { IdempotencyClaim, IdempotencyStore } from './IdempotencyStore.ts'
import { type MemoryIdempotencyStoreOptions, memoryIdempotencyStore } from './memoryIdempotencyStore.ts'

const answer = { status: 201, body: '{}' }

function storeAt(options: MemoryIdempotencyStoreOptions) {
  const time = { now: 0 }
  return { time, store: memoryIdempotencyStore({ clock: { now: () => time.now }, ...options }) }
}

function claim(owner: string, attempt = 'first'): IdempotencyClaim {
  return { fingerprint: 'print', attempt, owner, leaseMs: 100 }
}

function answered(store: IdempotencyStore, { key, owner }: { key: string; owner: string }): void {
  void store.begin(key, claim(owner))
  void store.finish(key, { attempt: 'first', answer })
}

idempotencyStoreTests(memoryIdempotencyStore)

test('parameters: maxEntries', () => {
  const { store } = storeAt({ maxEntries: 2 })
  for (const key of ['first', 'second', 'third']) answered(store, { key, owner: 'owner-1' })
  expect(store.find('second', 'print')).toEqual({ answer })
  expect(store.find('third', 'print')).toEqual({ answer })
  expect(store.find('first', 'print')).toBe('new')
})

test('behavior: the flood of one owner evicts nobody else’s keys', () => {
  const { store } = storeAt({ maxEntries: 10 })
  answered(store, { key: 'quiet', owner: 'owner-1' })
  for (let at = 0; at < 1000; at++) answered(store, { key: `flood-${at}`, owner: 'owner-2' })
  expect(store.find('quiet', 'print')).toEqual({ answer })
  expect(store.find('flood-999', 'print')).toEqual({ answer })
  expect(store.find('flood-0', 'print')).toBe('new')
})

test('behavior: what is under way stays while there is an answer to lose', () => {
  const { store } = storeAt({ maxEntries: 3 })
  void store.begin('busy', claim('owner-1'))
  for (const key of ['first', 'second', 'third']) answered(store, { key, owner: 'owner-1' })
  expect(store.find('busy', 'print')).toBe('busy')
})

test('behavior: what is over goes before anything else', () => {
  const { store, time } = storeAt({ maxEntries: 3, keepMs: 100 })
  void store.begin('first', claim('owner-1'))
  time.now = 50
  void store.begin('second', claim('owner-1'))
  time.now = 120
  void store.begin('third', claim('owner-1'))
  void store.begin('fourth', claim('owner-1'))
  expect(store.find('second', 'print')).toBe('busy')
})
