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

const hour = 3_600_000
const full = expect.objectContaining({ code: 'store.full', retryable: true, details: { retryAfterMs: 60_000 } })

test('parameters: maxEntriesPerOwner', () => {
  const { store } = storeAt({ maxEntriesPerOwner: 2 })
  for (const key of ['first', 'second', 'third']) answered(store, { key, owner: 'owner-1' })
  expect(store.find('second', 'print')).toEqual({ answer })
  expect(store.find('third', 'print')).toEqual({ answer })
  expect(store.find('first', 'print')).toBe('new')
})

test('behavior: the flood of one owner evicts no other owner’s keys', () => {
  const { store } = storeAt({ maxEntriesPerOwner: 10 })
  answered(store, { key: 'quiet', owner: 'owner-1' })
  for (let at = 0; at < 1000; at++) answered(store, { key: `flood-${at}`, owner: 'owner-2' })
  expect(store.find('quiet', 'print')).toEqual({ answer })
  expect(store.find('flood-999', 'print')).toEqual({ answer })
  expect(store.find('flood-0', 'print')).toBe('new')
})

test('parameters: maxEntries; many owners together evict no key of the last hour', () => {
  const { store, time } = storeAt({ maxEntries: 10 })
  answered(store, { key: 'quiet', owner: 'owner-1' })
  for (let at = 0; at < 9; at++) answered(store, { key: `flood-${at}`, owner: `mule-${at}` })
  const flood = () => store.begin('flood-9', claim('mule-9'))
  expect(flood).toThrow(full)
  time.now = hour - 1
  expect(flood).toThrow(full)
  expect(store.find('quiet', 'print')).toEqual({ answer })
  time.now = hour
  expect(flood()).toBe('new')
  expect(store.find('quiet', 'print')).toBe('new')
  expect(store.find('flood-0', 'print')).toEqual({ answer })
})

test('behavior: what is kept is repeated, however full it is', () => {
  const { store } = storeAt({ maxEntries: 1 })
  answered(store, { key: 'first', owner: 'owner-1' })
  expect(store.begin('first', claim('owner-1', 'second'))).toEqual({ answer })
})

test('behavior: requests in progress stay while there is an answer to evict', () => {
  const { store } = storeAt({ maxEntriesPerOwner: 3 })
  void store.begin('busy', claim('owner-1'))
  for (const key of ['first', 'second', 'third']) answered(store, { key, owner: 'owner-1' })
  expect(store.find('busy', 'print')).toBe('busy')
  expect(store.find('first', 'print')).toBe('new')
})

test('error: store.full for an owner with too many requests in progress, until they end', () => {
  const { store, time } = storeAt({ maxEntriesPerOwner: 2 })
  const long = (key: string) => store.begin(key, { ...claim('owner-1'), leaseMs: 10 * hour })
  void long('first')
  void long('second')
  expect(() => long('third')).toThrow(full)
  expect(store.begin('other', claim('owner-2'))).toBe('new')
  time.now = 5 * 60_000
  expect(long('third')).toBe('new')
})

test('behavior: the answer of an owner that is oldest goes first, whenever its request began', () => {
  const { store } = storeAt({ maxEntriesPerOwner: 2 })
  void store.begin('slow', claim('owner-1'))
  answered(store, { key: 'quick', owner: 'owner-1' })
  void store.finish('slow', { attempt: 'first', answer })
  answered(store, { key: 'third', owner: 'owner-1' })
  expect([store.find('slow', 'print'), store.find('quick', 'print')]).toEqual([{ answer }, 'new'])
})

test('behavior: released keys do not count', () => {
  const { store } = storeAt({ maxEntriesPerOwner: 2 })
  for (let at = 0; at < 5; at++) {
    expect(store.begin(`given-${at}`, claim('owner-1'))).toBe('new')
    void store.release(`given-${at}`, 'first')
  }
  expect(store.begin('first', claim('owner-1'))).toBe('new')
  expect(store.begin('second', claim('owner-1'))).toBe('new')
  expect(() => store.begin('third', claim('owner-1'))).toThrow(expect.objectContaining({ code: 'store.full' }))
})

test('behavior: releasing an unknown key does nothing', () => {
  const { store } = storeAt({})
  expect(() => store.release('never', 'first')).not.toThrow()
  expect(store.find('never', 'print')).toBe('new')
})

test('behavior: ended requests are evicted before older ones in progress', () => {
  const { store, time } = storeAt({ maxEntries: 3 })
  void store.begin('first', { ...claim('owner-1'), leaseMs: 1000 })
  void store.begin('over', claim('owner-1'))
  time.now = 100
  void store.begin('third', claim('owner-1'))
  void store.begin('fourth', claim('owner-1'))
  expect(['first', 'over', 'third', 'fourth'].map((key) => store.find(key, 'print'))).toEqual([
    'busy',
    'new',
    'busy',
    'busy',
  ])
})

test('behavior: a purge deletes what is over, and says how much that was', () => {
  const { store, time } = storeAt({ keepMs: 1000 })
  answered(store, { key: 'answered', owner: 'owner-1' })
  void store.begin('abandoned', claim('owner-1'))
  void store.begin('running', { ...claim('owner-1'), leaseMs: 2000 })
  time.now = 99
  expect(store.purge()).toBe(0)
  time.now = 1000
  expect(store.purge()).toBe(2)
  expect(store.purge()).toBe(0)
  expect(store.find('running', 'print')).toBe('busy')
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

test('behavior: what is over is dropped by the first new key of a later minute', () => {
  const { store, time } = storeAt({})
  void store.begin('first', claim('owner-1'))
  time.now = 59_999
  void store.begin('second', claim('owner-1'))
  time.now = 60_099
  expect(store.purge()).toBe(2)

  void store.begin('third', claim('owner-1'))
  time.now += 60_000
  void store.begin('fourth', claim('owner-1'))
  expect(store.purge()).toBe(0)
})

test('behavior: a claim that is over makes room for its own key', () => {
  const { store, time } = storeAt({ maxEntriesPerOwner: 1 })
  void store.begin('first', claim('owner-1'))
  time.now = 100
  expect(store.begin('first', claim('owner-1', 'second'))).toBe('new')
})

test('error: store.full until a claim is too old to belong to running work', () => {
  const time = { now: Date.UTC(2026, 0, 15) }
  const store = memoryIdempotencyStore({ clock: { now: () => time.now }, maxEntriesPerOwner: 1 })
  const begin = (key: string) => store.begin(key, { ...claim('owner-1'), leaseMs: 10 * 60_000 })
  expect(begin('first')).toBe('new')
  time.now += 5 * 60_000 - 1
  expect(() => begin('second')).toThrow(full)
  time.now += 1
  expect(begin('second')).toBe('new')
})
