import { afterEach, beforeEach, expect, test } from 'vitest'
import { idempotencyStoreTests } from './idempotencyStoreTests.ts'
import { begunItem, linkedItem } from './itemLink.ts'
import { itemStoreTests } from './itemStoreTests.ts'
import { finishedLink, mockGateway } from './mockGateway.ts'
import { olderReleaseTests } from './olderReleaseTests.ts'
import { retentionTests } from './retentionTests.ts'
import { type DatabaseKind, otherKey, storeKey, type TestDatabase } from './testDatabase.ts'

/** What the stores do with a database of any kind. */
// oxlint-disable-next-line max-lines-per-function -- it holds the tests of a store
export function sqlStoreTests({ make }: Pick<DatabaseKind, 'make'>): void {
  let database: TestDatabase
  beforeEach(async () => {
    database = await make()
    // The first one starts the engine.
  }, 60_000)
  afterEach(() => database.drop())

  const item = begunItem('item-1')
  const claim = { claim: 'claim-1', now: 1000, leaseMs: 500 }
  const answer = { status: 201, body: '{"mask":"0000"}' }
  const ask = (attempt = 'first') => ({ fingerprint: 'print', attempt, owner: 'owner-1', leaseMs: 1000 })

  itemStoreTests(() => database.connect().items)
  idempotencyStoreTests((options) => database.connect(options).idempotency)
  retentionTests(() => database)
  olderReleaseTests(() => database)

  test('default: two stores on one database', async () => {
    const [one, other] = [database.connect(), database.connect()]
    const begun = await Promise.all([one.items.begin(item), other.items.begin(item)])
    expect(begun.filter(Boolean)).toHaveLength(1)

    const claims = await Promise.all([
      one.items.claim('item-1', claim),
      other.items.claim('item-1', { ...claim, claim: 'claim-2' }),
    ])
    expect(claims.filter(Boolean)).toEqual([item])

    const answers = await Promise.all([
      one.idempotency.begin('key', ask()),
      other.idempotency.begin('key', ask('second')),
    ])
    expect(new Set(answers)).toEqual(new Set(['busy', 'new']))
    const attempt = answers[0] === 'new' ? 'first' : 'second'
    await one.idempotency.finish('key', { attempt, answer })
    expect(await other.idempotency.begin('key', ask('third'))).toEqual({ answer })
  })

  test('behavior: a list reads and opens nothing that is removed', async () => {
    const { items } = database.connect()
    await items.begin(item)
    await items.begin(begunItem('gone', { step: 'removed' }))
    await database.run(`UPDATE banklink_items SET secrets = 'altered' WHERE id = 'gone'`)
    expect(await items.list(item.owner)).toEqual([item])
  })

  test('behavior: another gateway on the database repeats the answer, and asks the platform for nothing', async () => {
    const one = mockGateway({ idempotency: database.connect().idempotency })
    const other = mockGateway(
      { idempotency: database.connect().idempotency },
      { fetch: async (input, init) => one.mock.fetch(new Request(input, init)) },
    )
    const request = { json: await finishedLink(one), headers: { 'Idempotency-Key': 'key-1' } }
    const answered = await one.send('/completions', request)
    const asked = one.mock.state().requests.length
    const repeated = await other.send('/completions', request)
    expect([answered.status, repeated.status]).toEqual([201, 201])
    expect(repeated.headers.get('Idempotency-Replayed')).toBe('true')
    expect(await repeated.json()).toEqual(await answered.json())
    expect(one.mock.state().requests).toHaveLength(asked)
  })

  test('behavior: tables are made once, however many start', async () => {
    const stores = Array.from({ length: 4 }, () => database.connect())
    await Promise.all(stores.map((store) => store.ready()))
    await stores[0]?.items.begin(item)
    await database.connect().ready()
    expect(await stores[3]?.items.get('item-1')).toEqual(item)
    const versions = await database.run('SELECT version FROM banklink_migrations')
    expect(versions.map(({ version }) => Number(version))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('behavior: who removed an account is found in the database, and old events go', async () => {
    const { audit } = database.connect()
    const event = {
      type: 'account.removed',
      at: 1000,
      ownerKey: 'owner-1',
      actor: 'agent-7',
      platform: 'bond',
      accountId: 'account-1',
      purpose: null,
      outcome: 'removed',
      code: null,
      requestId: 'request-1',
    } as const
    const linked = { ...event, type: 'link.completed', at: 500, purpose: 'link', outcome: 'active' } as const
    const updated = { ...event, type: 'account.updated', accountId: 'account-2', purpose: 'reconnect' } as const
    const verified = { ...updated, ownerKey: 'owner-2', purpose: 'verify_deposits' } as const
    for (const each of [linked, event, updated, verified]) await audit.record(each)
    expect(await audit.list({ ownerKey: 'owner-1', accountId: 'account-1' })).toEqual([event, linked])
    expect(await audit.list({ ownerKey: 'owner-1' })).toHaveLength(3)
    expect(await audit.list({ ownerKey: 'owner-1', limit: 1 })).toHaveLength(1)
    expect(await audit.purge({ before: 1000 })).toBe(1)
    expect(await audit.list({ ownerKey: 'owner-1', accountId: 'account-1' })).toEqual([event])
    expect(await audit.eraseOwner('owner-1')).toBe(2)
    expect(await audit.list({ ownerKey: 'owner-1' })).toEqual([])
    expect(await audit.list({ ownerKey: 'owner-2' })).toEqual([verified])
  })

  test('behavior: a database that answers is ready', async () => {
    const store = database.connect()
    await expect(store.check()).resolves.toBeUndefined()
  })

  test('behavior: two gateways on one database count together', async () => {
    const [one, other] = [database.connect().limits, database.connect().limits]
    const rate = { requests: 4, perMs: 4000, now: 1000 }
    const waits = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => (at % 2 === 0 ? one : other).take('key', rate)),
    )
    expect(waits.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 1000, 1000, 1000, 1000])
    expect(await one.take('key', { ...rate, now: 1400 })).toBe(600)
    expect(await other.take('key', { ...rate, now: 2000 })).toBe(0)
  })

  test('behavior: a gateway of the version before goes on while the tables are newer', async () => {
    const store = database.connect()
    await store.ready()
    // What version 3 wrote, and how it wrote: without `state`, and in a table that has it now.
    const { items } = store
    await items.begin({ ...linkedItem(item), step: 'linked' })
    await items.claim('item-1', claim)
    await database.run(
      `UPDATE banklink_items SET step = 'linked', updated_at = 5000 WHERE id = 'item-1' AND claim = 'claim-1'`,
    )
    const kept = await items.get('item-1')
    expect(kept?.updatedAt).toBe(5000)
    // It said nothing of the state, which is older than the row now, and so not trusted.
    expect(kept?.state?.checkedAt).toBeLessThan(kept?.updatedAt ?? 0)
    await database.run(`UPDATE banklink_items SET state = '{"of":"a later version"}' WHERE id = 'item-1'`)
    expect((await items.get('item-1'))?.state).toBeNull()
  })

  test('error: store.version_mismatch', async () => {
    const store = database.connect()
    await store.ready()
    await database.run('INSERT INTO banklink_migrations (version, applied_at) VALUES (99, 0)')
    const mismatch = expect.objectContaining({ code: 'store.version_mismatch', retryable: false })
    await expect(database.connect().ready()).rejects.toEqual(mismatch)
    await expect(database.connect().items.get('item-1')).rejects.toEqual(mismatch)
  })

  test('behavior: no token and no answer lies there to be read', async () => {
    const { items, idempotency } = database.connect()
    await items.begin(item)
    await items.claim('item-1', claim)
    await items.save(linkedItem(item), 'claim-1')
    await items.begin(begunItem('item-2'))
    await idempotency.begin('key', ask())
    await idempotency.finish('key', { attempt: 'first', answer: { status: 201, body: 'an-answer' } })
    const bytes = await database.bytes()
    expect(bytes).toContain('customer:owner-1')
    const secrets = ['access-item-1', 'processor-item-1', 'public-item-1', 'public-item-2', 'an-answer', storeKey]
    for (const secret of secrets) expect(bytes).not.toContain(secret)
  })

  test('error: store.key_unknown before anything is sealed with a wrong key', async () => {
    await database.connect().items.begin(item)
    const wrong = database.connect({ key: otherKey })
    const unknown = { code: 'store.key_unknown', retryable: false }
    await expect(wrong.ready()).rejects.toMatchObject(unknown)
    await expect(wrong.items.begin(begunItem('item-2'))).rejects.toMatchObject(unknown)
    await expect(wrong.idempotency.begin('key', ask())).rejects.toMatchObject(unknown)
  })

  test('error: store.key_unknown for answers, while they may be repeated', async () => {
    const time = { now: 0 }
    const at = { clock: { now: () => time.now }, keepMs: 1000 }
    const { idempotency } = database.connect(at)
    await idempotency.begin('running', ask())
    await database.connect({ ...at, key: otherKey }).ready()
    await idempotency.begin('key', ask())
    await idempotency.finish('key', { attempt: 'first', answer })
    time.now = 999
    const unknown = { code: 'store.key_unknown' }
    await expect(database.connect({ ...at, key: otherKey }).ready()).rejects.toMatchObject(unknown)
    await database.connect({ ...at, key: [otherKey, storeKey] }).ready()
    time.now = 1000
    await database.connect({ ...at, key: otherKey }).ready()
  })

  test('error: store.key_unknown for a row of another key that came later', async () => {
    const wrong = database.connect({ key: otherKey })
    await wrong.ready()
    const right = database.connect()
    await right.items.begin(item)
    await right.idempotency.begin('key', ask())
    await right.idempotency.finish('key', { attempt: 'first', answer })
    const unknown = { code: 'store.key_unknown', retryable: false }
    await expect(wrong.items.get('item-1')).rejects.toMatchObject(unknown)
    await expect(wrong.items.list(item.owner)).rejects.toMatchObject(unknown)
    await expect(wrong.items.claim('item-1', claim)).rejects.toMatchObject(unknown)
    await expect(wrong.idempotency.begin('key', ask('second'))).rejects.toMatchObject(unknown)
  })

  test('parameters: key, changed without losing a link', async () => {
    const old = database.connect()
    for (let at = 0; at < 103; at++) await old.items.begin(begunItem(`item-${at}`))
    const both = database.connect({ key: [otherKey, storeKey] })
    expect(await both.items.get('item-7')).toEqual(begunItem('item-7'))
    await both.items.begin(begunItem('new'))
    expect(await both.reseal()).toBe(103)
    expect(await both.reseal()).toBe(0)
    const changed = database.connect({ key: otherKey })
    expect(await changed.items.list(item.owner)).toHaveLength(104)
    expect(await changed.items.get('item-7')).toEqual(begunItem('item-7'))
    await expect(database.connect().ready()).rejects.toMatchObject({ code: 'store.key_unknown' })
  })

  test.each([
    `secrets = (SELECT secrets FROM banklink_items WHERE id = 'item-2')`,
    `secrets = ''`,
    `secrets = '{"accessToken":"access-1"}'`,
    `owner = 'customer:owner-2'`,
    `step = 'done'`,
    `account = '{}'`,
    `institution = 'no JSON'`,
  ])('error: store.row_unreadable after SET %s', async (alteration) => {
    const { items } = database.connect()
    await items.begin(item)
    await items.begin(begunItem('item-2'))
    await database.run(`UPDATE banklink_items SET ${alteration} WHERE id = 'item-1'`)
    await expect(items.get('item-1')).rejects.toMatchObject({ code: 'store.row_unreadable', retryable: false })
    expect(await items.get('item-2')).toEqual(begunItem('item-2'))
  })

  test('error: store.row_unreadable for an answer of another key', async () => {
    const { idempotency } = database.connect()
    for (const key of ['key-1', 'key-2']) {
      await idempotency.begin(key, ask())
      await idempotency.finish(key, { attempt: 'first', answer })
    }
    await database.run(
      `UPDATE banklink_answers SET answer = (SELECT answer FROM banklink_answers WHERE key = 'key-2') WHERE key = 'key-1'`,
    )
    await expect(idempotency.begin('key-1', ask('second'))).rejects.toMatchObject({ code: 'store.row_unreadable' })
  })

  test('error: store.failed, until it works', async () => {
    const store = database.connect()
    await database.run('CREATE TABLE banklink_items (other TEXT)')
    const failed = { code: 'store.failed', retryable: true }
    await expect(store.ready()).rejects.toMatchObject(failed)
    await expect(store.items.begin(item)).rejects.toMatchObject(failed)
    await expect(database.run('SELECT * FROM banklink_migrations')).rejects.toThrow('banklink_migrations')
    await database.run('DROP TABLE banklink_items')
    expect(await store.items.begin(item)).toBe(true)
  })

  test.each([undefined, '', 'too short'])('error: config.store_key_invalid for %j', (key) => {
    expect(() => database.connect({ key })).toThrow(expect.objectContaining({ code: 'config.store_key_invalid' }))
  })
}
