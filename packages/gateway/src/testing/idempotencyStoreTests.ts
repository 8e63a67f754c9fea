import { expect, test } from 'vitest'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'

export interface IdempotencyTestOptions {
  clock: { now(): number }
}

/** What every store of answers keeps to. `create` makes an empty one. */
// oxlint-disable-next-line max-lines-per-function -- it holds the tests of a store
export function idempotencyStoreTests(create: (options: IdempotencyTestOptions) => IdempotencyStore): void {
  const answer = { status: 201, body: '{}' }
  const storeAt = () => {
    const time = { now: 0 }
    return { time, store: create({ clock: { now: () => time.now } }) }
  }
  let attempts = 0
  const claim = (fingerprint = 'print', attempt = `attempt-${attempts++}`) => ({
    fingerprint,
    attempt,
    owner: 'owner-1',
    leaseMs: 500,
  })

  test('idempotency: default', async () => {
    const { store } = storeAt()
    expect(await store.begin('key', claim('print', 'first'))).toBe('new')
    expect(await store.begin('key', claim())).toBe('busy')
    await store.finish('key', { attempt: 'first', answer })
    expect(await store.begin('key', claim())).toEqual({ answer })
    expect(await store.begin('other', claim())).toBe('new')
  })

  test('idempotency, behavior: a key is claimed once', async () => {
    const { store } = storeAt()
    const begun = await Promise.all(['a', 'b', 'c', 'd'].map(async () => store.begin('key', claim())))
    expect(begun.filter((each) => each === 'new')).toHaveLength(1)
    expect(begun.filter((each) => each === 'busy')).toHaveLength(3)
  })

  test('idempotency, behavior: to find claims nothing', async () => {
    const { store, time } = storeAt()
    expect(await store.find('key', 'print')).toBe('new')
    expect(await store.begin('key', claim('print', 'first'))).toBe('new')
    expect([await store.find('key', 'print'), await store.find('key', 'other')]).toEqual(['busy', 'mismatch'])
    await store.finish('key', { attempt: 'first', answer })
    expect(await store.find('key', 'print')).toEqual({ answer })
    time.now = 86_400_000
    expect(await store.find('key', 'print')).toBe('new')
  })

  test('idempotency, behavior: the same key with another request is a mismatch, before and after its end', async () => {
    const { store } = storeAt()
    await store.begin('key', claim('print', 'first'))
    expect(await store.begin('key', claim('other'))).toBe('mismatch')
    await store.finish('key', { attempt: 'first', answer })
    expect(await store.begin('key', claim('other'))).toBe('mismatch')
    expect(await store.begin('key', claim())).toEqual({ answer })
  })

  test('idempotency, behavior: a released key is new again', async () => {
    const { store } = storeAt()
    await store.begin('key', claim('print', 'first'))
    await store.release('key', 'first')
    expect(await store.begin('key', claim('other'))).toBe('new')
  })

  test('idempotency, behavior: an answer is kept, whoever releases its key later', async () => {
    const { store } = storeAt()
    await store.begin('key', claim('print', 'first'))
    await store.finish('key', { attempt: 'first', answer })
    await store.release('key', 'first')
    expect(await store.begin('key', claim())).toEqual({ answer })
  })

  test('idempotency, behavior: an answer to a key that nobody began is not kept', async () => {
    const { store } = storeAt()
    await store.finish('key', { attempt: 'first', answer })
    expect(await store.begin('key', claim())).toBe('new')
  })

  test('idempotency, behavior: an answer is kept for a day', async () => {
    const { store, time } = storeAt()
    await store.begin('key', claim('print', 'first'))
    time.now = 499
    await store.finish('key', { attempt: 'first', answer })
    time.now = 499 + 86_400_000 - 1
    expect(await store.begin('key', claim())).toEqual({ answer })
    time.now += 1
    expect(await store.begin('key', claim('other'))).toBe('new')
  })

  test('idempotency, behavior: a claim that never ended is over after its lease', async () => {
    const { store, time } = storeAt()
    await store.begin('key', claim())
    time.now = 499
    expect(await store.begin('key', claim())).toBe('busy')
    time.now = 500
    expect(await store.begin('key', claim('other'))).toBe('new')
    expect(await store.begin('key', claim())).toBe('mismatch')
    time.now = 999
    expect(await store.begin('key', claim('other'))).toBe('busy')
  })

  test('idempotency, behavior: who overran the lease answers late, where nobody took over', async () => {
    const { store, time } = storeAt()
    await store.begin('key', claim('print', 'first'))
    time.now = 800
    await store.finish('key', { attempt: 'first', answer })
    expect(await store.begin('key', claim())).toEqual({ answer })
  })

  test('idempotency, behavior: the answers of an owner are erased, and no other’s; claims go on', async () => {
    const { store, time } = storeAt()
    const of = (owner: string) => ({ ...claim('print', 'first'), owner })
    for (const [key, owner] of [
      ['one', 'owner-1'],
      ['two', 'owner-1'],
      ['other', 'owner-2'],
    ] as const) {
      await store.begin(key, of(owner))
      await store.finish(key, { attempt: 'first', answer })
    }
    await store.begin('running', of('owner-1'))
    // Another owner's key that expired is this owner's now.
    await store.begin('taken-over', of('owner-2'))
    time.now = 500
    await store.begin('taken-over', of('owner-1'))
    await store.begin('running', of('owner-1'))
    await store.finish('taken-over', { attempt: 'first', answer })
    expect(await store.eraseOwner?.('owner-1')).toBe(3)
    for (const key of ['one', 'two', 'taken-over']) expect(await store.find(key, 'print')).toBe('new')
    expect(await store.find('other', 'print')).toEqual({ answer })
    expect(await store.find('running', 'print')).toBe('busy')
    expect(await store.eraseOwner?.('owner-1')).toBe(0)
    expect(await store.eraseOwner?.('unknown')).toBe(0)
  })

  test.each(['before', 'after'])(
    'idempotency, behavior: who overran the lease changes nothing of a successor’s, %s it ended',
    async (when) => {
      const { store, time } = storeAt()
      const late = { status: 409, body: '"late"' }
      await store.begin('key', claim('print', 'first'))
      time.now = 500
      expect(await store.begin('key', claim('print', 'second'))).toBe('new')
      const overrun = async (): Promise<void> => {
        await store.finish('key', { attempt: 'first', answer: late })
        await store.release('key', 'first')
      }
      if (when === 'before') await overrun()
      expect(await store.begin('key', claim())).toBe('busy')
      await store.finish('key', { attempt: 'second', answer })
      if (when === 'after') await overrun()
      expect(await store.begin('key', claim())).toEqual({ answer })
    },
  )
}
