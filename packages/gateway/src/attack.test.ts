import type { LinkBackend } from '@banklink/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IdempotencyStore } from './idempotency/IdempotencyStore.ts'
import { memoryIdempotencyStore } from './idempotency/memoryIdempotencyStore.ts'
import { hostileRequests } from './testing/attack/hostileRequests.ts'
import { randomHistory } from './testing/attack/randomHistory.ts'
import { bondPlatform } from './testing/bondPlatform.ts'
import { finishedLink, type MockGateway, mockGateway, mockGatewayOver } from './testing/mockGateway.ts'
import { pglite, postgresServer } from './testing/postgresDatabases.ts'
import { sqliteFile } from './testing/sqliteDatabases.ts'
import type { TestDatabase } from './testing/testDatabase.ts'

const requests = Number(process.env['BANKLINK_REQUESTS'] ?? 10_000)
const histories = Number(process.env['BANKLINK_HISTORIES'] ?? 500)
const server = process.env['DATABASE_URL']
const engine = pglite()
const databases: TestDatabase[] = []

beforeAll(() => engine.start(), 60_000)
afterAll(async () => {
  for (const database of databases) await database.drop()
  await engine.stop()
})

const kinds = [sqliteFile, engine, ...(server ? [postgresServer(server)] : [])]
const stores: [string, () => Promise<() => IdempotencyStore>][] = [
  [
    'memory',
    async () => {
      const store = memoryIdempotencyStore()
      return () => store
    },
  ],
  ...kinds.map((kind): [string, () => Promise<() => IdempotencyStore>] => [
    kind.name,
    async () => {
      const database = await kind.make()
      databases.push(database)
      return () => database.connect().idempotency
    },
  ]),
]
/** How the work is shared out: a database takes longer than memory. */
const share = (name: string, all: number) =>
  Math.ceil(name === 'memory' ? (all * 7) / 10 : (all * 3) / 10 / kinds.length)

test.each(stores)(
  'hostile requests: nothing leaks, and nobody gets what is another’s (%s)',
  async (name, make) => {
    const connect = await make()
    const count = share(name, requests)
    for (let from = 0; from < count; from += 1000) {
      const mocked = mockGateway({ idempotency: connect() })
      const part = await hostileRequests(mocked, { count: Math.min(1000, count - from), seed: from + 1 })
      expect(part).toMatchObject({ leaks: 0, crossings: 0, failures: 0 })
    }
  },
  600_000,
)

test.each(stores)(
  'random histories: one account for each link, and everybody’s own (%s)',
  async (name, make) => {
    const connect = await make()
    for (let seed = 1; seed <= share(name, histories); seed++) {
      const one = mockGateway({ idempotency: connect() })
      expect([seed, await randomHistory([one, beside(one, connect())], seed)]).toEqual([
        seed,
        { doubles: 0, crossings: 0, lost: 0 },
      ])
    }
  },
  600_000,
)

const crashes = kinds.flatMap((kind) =>
  (['before', 'after'] as const).map((when) => ({ when, kind, store: kind.name })),
)
test.each(crashes)(
  'crashes: a gateway that dies $when any request to Bond leaves one account to whoever asks again ($store)',
  async ({ when, kind }) => {
    for (let at = 0; at < 3; at++) {
      const database = await kind.make()
      databases.push(database)
      let ahead = 0
      const clock = { now: () => Date.UTC(2026, 0, 15) + ahead }
      // The one that comes to the rescue finds what the dead one claimed.
      const mocked = mockGateway({ idempotency: database.connect({ clock }).idempotency })
      const request = await finishedLink(mocked)
      const dead = Promise.withResolvers<void>()
      let asked = 0
      const dying = mockGateway(
        { idempotency: database.connect({ clock }).idempotency },
        {
          clock: mocked.mock.clock,
          async fetch(input, init) {
            if (asked++ !== at) return mocked.mock.fetch(new Request(input, init))
            if (when === 'after') await mocked.mock.fetch(new Request(input, init))
            dead.resolve()
            return new Promise<never>(() => {})
          },
        },
      )
      const headers = { 'Idempotency-Key': 'key-1' }
      void dying.send('/completions', { json: request, headers })
      await dead.promise
      const early = await mocked.send('/completions', { json: request, headers })
      expect([at, early.status]).toEqual([at, 409])
      ahead = 120_000
      mocked.mock.clock.advance(120_000)
      const answer = await mocked.send('/completions', { json: request, headers })
      expect([at, answer.status]).toEqual([at, 201])
      expect(mocked.mock.state().counts.activeAccounts).toBe(1)
    }
  },
)

// Each suite would notice what it looks for.
test('planted: a leak', async () => {
  const platform = bondPlatform()
  const leaking = mockGatewayOver({
    ...platform,
    backend: (mock, session) => {
      const backend = platform.backend(mock, session)
      const [secret = ''] = mock.secrets()
      return { ...backend, list: async () => ({ accounts: [], next: secret }) }
    },
  })
  const { leaks } = await hostileRequests(leaking, { count: 300, seed: 1 })
  expect(leaks).toBeGreaterThan(0)
})

test('planted: a crossing', async () => {
  const platform = bondPlatform()
  const crossing = mockGatewayOver({
    ...platform,
    backend: (mock) => platform.backend(mock, platform.owners(mock)[0] ?? { ownerKey: '', ownerId: '' }),
  })
  const found = await hostileRequests(crossing, { count: 300, seed: 1 })
  expect(found.leaks + found.crossings).toBeGreaterThan(0)
})

test('planted: a double exchange', async () => {
  const platform = bondPlatform()
  const doubling = mockGatewayOver({
    ...platform,
    backend: (mock, session): LinkBackend => {
      const backend = platform.backend(mock, session)
      return {
        ...backend,
        async complete(request, each) {
          const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
          await backend.addByNumbers?.(numbers, { signal: each.signal })
          return backend.complete(request, each)
        },
      }
    },
  })
  let doubles = 0
  for (let seed = 1; seed < 9; seed++) doubles += (await randomHistory([doubling], seed)).doubles
  expect(doubles).toBeGreaterThan(0)
})

function beside({ mock }: MockGateway, idempotency: IdempotencyStore): MockGateway {
  return mockGateway(
    { idempotency },
    { clock: mock.clock, fetch: async (input, init) => mock.fetch(new Request(input, init)) },
  )
}
