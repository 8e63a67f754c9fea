import { expect, test } from 'vitest'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'

export interface IdempotencyTestOptions {
  clock: { now(): number }
  leaseMs?: number
}

/** What every store of answers keeps to. `create` makes an empty one. */
export function idempotencyStoreTests(create: (options: IdempotencyTestOptions) => IdempotencyStore): void {
  const answer = { status: 201, body: '{}' }
  const storeAt = (options: { leaseMs?: number } = {}) => {
    const time = { now: 0 }
    return { time, store: create({ clock: { now: () => time.now }, ...options }) }
  }

  test('idempotency: default', async () => {
    const { store } = storeAt()
    expect(await store.begin('key', 'print')).toBe('new')
    expect(await store.begin('key', 'print')).toBe('busy')
    await store.finish('key', answer)
    expect(await store.begin('key', 'print')).toEqual({ answer })
    expect(await store.begin('other', 'print')).toBe('new')
  })

  test('idempotency, behavior: a key is claimed once', async () => {
    const { store } = storeAt()
    const begun = await Promise.all(['a', 'b', 'c', 'd'].map(async () => store.begin('key', 'print')))
    expect(begun.filter((each) => each === 'new')).toHaveLength(1)
    expect(begun.filter((each) => each === 'busy')).toHaveLength(3)
  })

  test('idempotency, behavior: the same key with another request is a mismatch, before and after its end', async () => {
    const { store } = storeAt()
    await store.begin('key', 'print')
    expect(await store.begin('key', 'other')).toBe('mismatch')
    await store.finish('key', answer)
    expect(await store.begin('key', 'other')).toBe('mismatch')
    expect(await store.begin('key', 'print')).toEqual({ answer })
  })

  test('idempotency, behavior: a released key is new again', async () => {
    const { store } = storeAt()
    await store.begin('key', 'print')
    await store.release('key')
    expect(await store.begin('key', 'other')).toBe('new')
  })

  test('idempotency, behavior: an answer is kept, whoever releases its key later', async () => {
    const { store } = storeAt()
    await store.begin('key', 'print')
    await store.finish('key', answer)
    await store.release('key')
    expect(await store.begin('key', 'print')).toEqual({ answer })
  })

  test('idempotency, behavior: an answer to a key that nobody began is not kept', async () => {
    const { store } = storeAt()
    await store.finish('key', answer)
    expect(await store.begin('key', 'print')).toBe('new')
  })

  test('idempotency, behavior: an answer is kept for a day', async () => {
    const { store, time } = storeAt()
    await store.begin('key', 'print')
    time.now = 1000
    await store.finish('key', answer)
    time.now = 1000 + 86_400_000 - 1
    expect(await store.begin('key', 'print')).toEqual({ answer })
    time.now += 1
    expect(await store.begin('key', 'other')).toBe('new')
  })

  test('idempotency, parameters: leaseMs', async () => {
    const { store, time } = storeAt({ leaseMs: 500 })
    await store.begin('key', 'print')
    time.now = 499
    expect(await store.begin('key', 'print')).toBe('busy')
    time.now = 500
    expect(await store.begin('key', 'other')).toBe('new')
    expect(await store.begin('key', 'print')).toBe('mismatch')
    time.now = 999
    expect(await store.begin('key', 'other')).toBe('busy')
  })
}
