import { bondProcessorPlatform } from '@banklink/test/node'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrations } from '../sql/migrations.ts'
import { finishedLink, mockGateway, mockGatewayOver } from '../testing/mockGateway.ts'
import { storeKey } from '../testing/testDatabase.ts'
import type { PostgresPool } from './PostgresPool.ts'
import { postgresDatabase } from './postgresDatabase.ts'
import { postgresStore } from './postgresStore.ts'

// What it does with a database is in postgresStore.server.test.ts.

test('error: store.failed where no server answers', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1 })
  const store = postgresStore({ pool, key: storeKey })
  await expect(store.ready()).rejects.toMatchObject({ code: 'store.failed', cause: { code: 'ECONNREFUSED' } })
  await pool.end()
})

test('error: config.store_key_invalid', () => {
  const make = () => postgresStore({ pool: new pg.Pool(), key: '' })
  expect(make).toThrow(expect.objectContaining({ code: 'config.store_key_invalid' }))
})

test.each(['40001', '40P01'])(
  'behavior: a statement that the database undid (%s) is repeated, five times at most',
  async (code) => {
    const undone = Object.assign(new Error('Undone.'), { code })
    let asked = 0
    let failures = 4
    const query = async (text: string) => {
      asked++
      if (text.includes('banklink_migrations')) return { rows: [{ version: migrations.length }] }
      if (text.startsWith('SELECT DISTINCT') || failures-- <= 0) return { rows: [] }
      throw undone
    }
    const pool: PostgresPool = { query, connect: () => Promise.reject(new Error('Not needed.')) }
    const store = postgresStore({ pool, key: storeKey })
    await store.ready()
    asked = 0
    expect(await store.items.get('item-1')).toBeNull()
    expect(asked).toBe(5)
    failures = 5
    await expect(store.items.get('item-1')).rejects.toMatchObject({ code: 'store.failed', cause: undone })
    expect(asked).toBe(10)
  },
)

test('behavior: no other statement is repeated', async () => {
  let asked = 0
  const query = async () => {
    asked++
    throw Object.assign(new Error('Refused.'), { code: '42501' })
  }
  const database = postgresDatabase({ query, connect: () => Promise.reject(new Error('Not needed.')) })
  await expect(database.run('SELECT 1')).rejects.toThrow('Refused.')
  expect(asked).toBe(1)
})

test('behavior: a pool that hangs ends in 504', async () => {
  const pool: PostgresPool = { query: () => new Promise(() => {}), connect: () => new Promise(() => {}) }
  const { idempotency } = postgresStore({ pool, key: storeKey })
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const asked = mocked.mock.state().requests.length
  const hanging = mockGateway(
    { idempotency, answerWithinMs: 20 },
    { clock: mocked.mock.clock, fetch: async (input, init) => mocked.mock.fetch(new Request(input, init)) },
  )
  const answer = await hanging.send('/completions', { json, headers: { 'Idempotency-Key': 'key-1' } })
  expect([answer.status, await answer.json()]).toMatchObject([504, { code: 'gateway.unreachable', retryable: true }])
  // Nothing was handed to the platform without a claim.
  expect(mocked.mock.state().requests).toHaveLength(asked)
})

test('behavior: a store of Items that hangs ends in 504', async () => {
  const pool: PostgresPool = { query: () => new Promise(() => {}), connect: () => new Promise(() => {}) }
  const { items } = postgresStore({ pool, key: storeKey })
  const mocked = mockGatewayOver(bondProcessorPlatform({ items }), { answerWithinMs: 20 })
  const answer = await mocked.send('/accounts')
  expect([answer.status, await answer.json()]).toMatchObject([504, { code: 'gateway.unreachable', retryable: true }])
})

test('behavior: steps run alone in one transaction, under a lock that is held to its end', async () => {
  const asked: unknown[] = []
  const released: unknown[] = []
  const client = {
    async query(text: string, values: unknown[] = []) {
      asked.push([text, values])
      return { rows: [] }
    },
    release: (isBroken?: boolean) => void released.push(isBroken),
  }
  const database = postgresDatabase({ query: client.query, connect: async () => client })
  await database.alone(function* () {
    yield ['SELECT 1']
    yield ['SELECT $1', [7]]
  })
  expect(asked).toEqual([
    ['BEGIN', []],
    ['SELECT pg_advisory_xact_lock($1)', [expect.any(Number)]],
    ['SELECT 1', []],
    ['SELECT $1', [7]],
    ['COMMIT', []],
  ])
  expect(released).toEqual([undefined])
})

test('error: what is thrown without a code is passed on', async () => {
  const pool: PostgresPool = {
    // oxlint-disable-next-line prefer-promise-reject-errors -- a driver may
    query: () => Promise.reject(null),
    connect: () => Promise.reject(new Error('Not needed.')),
  }
  await expect(postgresDatabase(pool).run('SELECT 1')).rejects.toBeNull()
})
