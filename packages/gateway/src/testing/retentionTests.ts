import { expect, test } from 'vitest'
import { begunItem } from './itemLink.ts'
import type { TestDatabase } from './testDatabase.ts'

/** What a database forgets, by itself and when it is asked to. `database` returns the empty one of a test. */
export function retentionTests(database: () => TestDatabase): void {
  const answer = { status: 201, body: '{}' }
  const ask = (attempt = 'first') => ({ fingerprint: 'print', attempt, owner: 'owner-1', leaseMs: 1000 })

  test('behavior: answers that are over are deleted now and then', async () => {
    const time = { now: 0 }
    const { idempotency } = database().connect({ clock: { now: () => time.now }, keepMs: 1000 })
    await idempotency.begin('first', ask())
    await idempotency.finish('first', { attempt: 'first', answer })
    await idempotency.begin('second', ask())
    time.now = 3_599_999
    await idempotency.begin('third', ask())
    expect(await keysIn(database())).toEqual(['first', 'second', 'third'])
    time.now = 3_600_000
    await idempotency.begin('fourth', ask())
    expect(await keysIn(database())).toEqual(['fourth', 'third'])
  })

  test('behavior: links that are over, or were never gone on with, are deleted a day later', async () => {
    const { items } = database().connect()
    for (const step of ['begun', 'exchanged', 'linked', 'refused', 'removed'] as const)
      await items.begin(begunItem(step, { step }))
    await items.begin(begunItem('held'))
    await items.begin(begunItem('later', { updatedAt: 1001, step: 'removed' }))
    await items.claim('held', { claim: 'claim-1', now: 1000, leaseMs: day + 1 })
    await database()
      .connect()
      .items.begin(begunItem('next', { updatedAt: 1000 + day - 1 }))
    expect(await idsIn(database())).toHaveLength(8)
    await database()
      .connect()
      .items.begin(begunItem('last', { updatedAt: 1000 + day }))
    expect(await idsIn(database())).toEqual(['exchanged', 'held', 'last', 'later', 'linked', 'next', 'refused'])
  })

  test('behavior: a purge deletes what is over, and says how much that was', async () => {
    const time = { now: 0 }
    const store = database().connect({ clock: { now: () => time.now }, keepMs: 1000 })
    await store.idempotency.begin('answered', ask())
    await store.idempotency.finish('answered', { attempt: 'first', answer })
    await store.idempotency.begin('abandoned', { ...ask(), leaseMs: 2000 })
    for (const step of ['begun', 'linked', 'removed', 'refused'] as const)
      await store.items.begin(begunItem(step, { step }))
    await store.limits.take('key', { requests: 1, perMs: 1000, now: 0 })
    time.now = 999
    expect(await store.purge()).toEqual({ answers: 0, links: 0, limits: 0 })
    time.now = 1000
    expect(await store.purge()).toEqual({ answers: 1, links: 0, limits: 1 })
    expect(await keysIn(database())).toEqual(['abandoned'])
    time.now = 1000 + day
    expect(await store.purge()).toEqual({ answers: 1, links: 2, limits: 0 })
    expect(await idsIn(database())).toEqual(['linked', 'refused'])
  })

  test('behavior: an answer of the version before has no owner, and stays until it expires', async () => {
    const { idempotency } = database().connect()
    await idempotency.begin('key', ask())
    await idempotency.finish('key', { attempt: 'first', answer })
    await database().run(`UPDATE banklink_answers SET owner = NULL`)
    expect(await idempotency.eraseOwner?.('owner-1')).toBe(0)
    expect(await idempotency.find('key', 'print')).toEqual({ answer })
  })
}

const day = 24 * 3_600_000

async function idsIn(database: TestDatabase): Promise<unknown[]> {
  return (await database.run('SELECT id FROM banklink_items ORDER BY id')).map(({ id }) => id)
}

async function keysIn(database: TestDatabase): Promise<unknown[]> {
  return (await database.run('SELECT key FROM banklink_answers ORDER BY key')).map(({ key }) => key)
}
