import { call } from '@banklink/test'
import { describe, expect, test, vi } from 'vitest'
import { redisLimitStore } from '../redis/redisLimitStore.ts'
import { mockGateway } from '../testing/mockGateway.ts'
import { sqliteFile } from '../testing/sqliteDatabases.ts'
import { startRedis } from '../testing/startRedis.ts'
import type { LimitStore } from './LimitStore.ts'
import { memoryLimitStore } from './memoryLimitStore.ts'

const asked = { json: { purpose: 'link' } }

async function begin(mocked: ReturnType<typeof mockGateway>, times: number, owner = 0): Promise<number[]> {
  const statuses: number[] = []
  for (let at = 0; at < times; at++) statuses.push((await mocked.send('/link-tokens', { ...asked, owner })).status)
  return statuses
}

test('default: 20 link tokens in a row, then one every 30 seconds', async () => {
  const mocked = mockGateway({ limits: {} })
  expect(new Set(await begin(mocked, 20))).toEqual(new Set([201]))
  const refused = await mocked.send('/link-tokens', asked)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('Retry-After')).toBe('30')
  expect(await refused.json()).toMatchObject({ code: 'gateway.rate_limited', retryable: true, retryAfterMs: 30_000 })
  // What is refused costs the platform nothing, and no other owner anything.
  expect(mocked.mock.state().requests.filter(({ method }) => method === 'POST')).toHaveLength(20)
  expect(await begin(mocked, 1, 1)).toEqual([201])
  mocked.mock.clock.advance(29_999)
  expect(await begin(mocked, 1)).toEqual([429])
  mocked.mock.clock.advance(1)
  expect(await begin(mocked, 2)).toEqual([201, 429])
})

test('behavior: reading continues while changes are limited, up to a separate limit', async () => {
  const mocked = mockGateway({ limits: { rates: { requests: { requests: 30, perMs: 60_000 } } } })
  await begin(mocked, 21)
  expect((await mocked.send('/accounts')).status).toBe(200)
  for (let at = 0; at < 8; at++) await mocked.send('/capabilities')
  expect((await mocked.send('/accounts')).status).toBe(429)
})

test('behavior: an address has ten times as much, and is counted before the session is looked up', async () => {
  let lookedUp = 0
  const mocked = mockGateway({
    limits: {
      clientAddress: ({ headers }) => headers.get('X-Client'),
      rates: { requests: { requests: 1, perMs: 60_000 } },
    },
    authorize: () => {
      lookedUp += 1
      return null
    },
  })
  const send = (client: string) => mocked.send('/accounts', { headers: { 'X-Client': client } })
  for (let at = 0; at < 10; at++) expect((await send('203.0.113.7')).status).toBe(401)
  expect((await send('203.0.113.7')).status).toBe(429)
  expect(lookedUp).toBe(10)
  expect((await send('203.0.113.8')).status).toBe(401)
})

test.each<[string, LimitStore['take']]>([
  ['rejects', () => Promise.reject(new Error('Redis is away.'))],
  [
    'throws',
    () => {
      throw new Error('The database is closed.')
    },
  ],
])('behavior: a store that %s refuses nothing', async (_name, take) => {
  expect(await begin(mockGateway({ limits: { store: { take } } }), 1)).toEqual([201])
})

test('behavior: a store that does not answer holds nothing up for more than a second each time it is asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const mocked = mockGateway({ limits: { store: { take: () => new Promise(() => {}) } } })
    const read = mocked.send('/accounts')
    await vi.advanceTimersByTimeAsync(1000)
    expect((await read).status).toBe(200)
  } finally {
    vi.useRealTimers()
  }
})

test('behavior: a store that answers within a second refuses', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const take = () => new Promise<number>((resolve) => setTimeout(resolve, 999, 5000))
    const read = mockGateway({ limits: { store: { take } } }).send('/accounts')
    await vi.advanceTimersByTimeAsync(999)
    expect((await read).status).toBe(429)
  } finally {
    vi.useRealTimers()
  }
})

test('behavior: without the option nothing is counted', async () => {
  expect(new Set(await begin(mockGateway(), 40))).toEqual(new Set([201]))
  await expect(mockGateway().browser().list({}, call())).resolves.toMatchObject({ accounts: [] })
})

const redis = await startRedis()

describe.each([
  ['memory', async () => ({ store: memoryLimitStore(), drop: async () => {} })],
  [
    'SQL',
    async () => {
      const database = await sqliteFile.make()
      return { store: database.connect().limits, drop: database.drop }
    },
  ],
  ...(redis
    ? [
        [
          'Redis',
          async () => ({ store: redisLimitStore({ send: redis.send, prefix: crypto.randomUUID() }), drop: redis.stop }),
        ] as const,
      ]
    : []),
] as const)('in %s', (_name, make) => {
  test('behavior: as many as the rate allows, then evenly, each key for itself', async () => {
    const { store, drop } = await make()
    const take = (key: string, now: number) => store.take(key, { requests: 3, perMs: 3000, now })
    expect([await take('a', 1000), await take('a', 1000), await take('a', 1000)]).toEqual([0, 0, 0])
    expect([await take('a', 1000), await take('a', 1400)]).toEqual([1000, 600])
    expect(await take('b', 1400)).toBe(0)
    expect([await take('a', 2000), await take('a', 2000)]).toEqual([0, 1000])
    expect(await take('a', 90_000)).toBe(0)
    const together = await Promise.all(Array.from({ length: 9 }, async () => take('c', 200_000)))
    expect(together.filter((waitMs) => waitMs === 0)).toHaveLength(3)
    await drop()
  })
})

test('behavior: memory holds so many keys, and drops the one that was used least recently', () => {
  const store = memoryLimitStore({ maxKeys: 2 })
  const take = (key: string) => store.take(key, { requests: 1, perMs: 1000, now: 0 })
  expect(['a', 'b', 'c'].map(take)).toEqual([0, 0, 0])
  expect(['b', 'c', 'a'].map(take)).toEqual([1000, 1000, 0])
})
