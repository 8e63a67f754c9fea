import { afterAll, describe, expect, test } from 'vitest'
import { idempotencyStoreTests } from '../testing/idempotencyStoreTests.ts'
import { startRedis } from '../testing/startRedis.ts'
import { otherKey, storeKey } from '../testing/testDatabase.ts'
import { type RedisIdempotencyStoreOptions, redisIdempotencyStore } from './redisIdempotencyStore.ts'

const answer = { status: 201, body: '{"mask":"0000"}' }
const claim = { fingerprint: 'print', attempt: 'first', owner: 'owner-1', leaseMs: 500 }

/** A Redis that gives these answers in turn, and the commands that it received. */
function scene(answers: unknown[], options: Partial<RedisIdempotencyStoreOptions> = {}) {
  const sent: string[][] = []
  const send = async (command: string[]): Promise<unknown> => {
    sent.push(command)
    return answers.shift()
  }
  const store = redisIdempotencyStore({ send, key: storeKey, clock: { now: () => 1000 }, keepMs: 2000, ...options })
  return { sent, store }
}

test('default: a claim is listed for its owner, and then made', async () => {
  const { sent, store } = scene([1, ['first', 'print', null, null]])
  expect(await store.begin('key', claim)).toBe('new')
  const [index, begin] = sent
  expect(index).toEqual(['EVAL', expect.any(String), '1', 'banklink:owner:owner-1', '1000', '3500', '2500', 'key'])
  const values = ['print', 'first', 'owner-1', '1000', '1500', '2500']
  expect(begin).toEqual(['EVAL', expect.any(String), '1', 'banklink:answer:key', ...values])
  expect(sent).toHaveLength(2)
})

test('behavior: an answer lies there sealed for its key, and opens again', async () => {
  const { sent, store } = scene([1])
  await store.finish('key', { attempt: 'first', answer })
  const [, , , key, attempt, sealed = '', keyId = '', ...times] = sent[0] ?? []
  expect([key, attempt, times]).toEqual(['banklink:answer:key', 'first', ['3000', '2000']])
  expect(sealed).not.toContain('0000')

  const row = ['other', 'print', sealed, keyId]
  expect(await scene([1, row]).store.begin('key', claim)).toEqual({ answer })
  expect(await scene([['1001', 'print', sealed, keyId]]).store.find('key', 'print')).toEqual({ answer })
  await expect(scene([1, row]).store.begin('another', claim)).rejects.toMatchObject({ code: 'store.row_unreadable' })
  const rotated = scene([1, row], { key: [otherKey, storeKey] })
  expect(await rotated.store.begin('key', claim)).toEqual({ answer })
  const lost = scene([1, row], { key: otherKey })
  await expect(lost.store.begin('key', claim)).rejects.toMatchObject({ code: 'store.key_unknown' })
})

test('error: store.row_unreadable, for a sealed value that is no answer', async () => {
  const { sent, store } = scene([1])
  await store.finish('key', { attempt: 'first', answer: { status: 'ok' } as never })
  const [sealed = '', keyId = ''] = sent[0]?.slice(5, 7) ?? []
  const found = scene([['1001', 'print', sealed, keyId]]).store.find('key', 'print')
  await expect(found).rejects.toMatchObject({ code: 'store.row_unreadable' })
})

test.each([
  ['busy', ['other', 'print', null, null]],
  ['busy', ['other', 'print', 'sealed', null]],
  ['mismatch', ['other', 'another', 'sealed', 'key']],
] as const)('behavior: %s, for what another attempt has there', async (begun, row) => {
  expect(await scene([1, row]).store.begin('key', claim)).toBe(begun)
})

test.each([
  ['new', [null, null, null, null]],
  ['new', ['1000', 'print', null, null]],
  ['busy', ['1001', 'print', null, null]],
  ['mismatch', ['1001', 'another', null, null]],
] as const)('behavior: to find is one read: %s', async (begun, row) => {
  const { sent, store } = scene([row])
  expect(await store.find('key', 'print')).toBe(begun)
  expect(sent).toEqual([['HMGET', 'banklink:answer:key', 'end', 'print', 'answer', 'key']])
})

test('behavior: an attempt releases its own claim', async () => {
  const { sent, store } = scene([1])
  await store.release('key', 'first')
  expect(sent).toEqual([['EVAL', expect.stringContaining("'DEL'"), '1', 'banklink:answer:key', 'first']])
})

test('behavior: an owner’s answers are erased one by one, and what stays stays listed', async () => {
  const { sent, store } = scene([['one', 'running', 'two'], 1, 1, 0, '1', 1])
  expect(await store.eraseOwner?.('owner-1')).toBe(2)
  const erase = (key: string) => ['EVAL', expect.any(String), '1', `banklink:answer:${key}`, 'owner-1']
  const unlist = (key: string) => ['ZREM', 'banklink:owner:owner-1', key]
  expect(sent).toEqual([
    ['ZRANGE', 'banklink:owner:owner-1', '0', '-1'],
    ...[erase('one'), unlist('one'), erase('running'), erase('two'), unlist('two')],
  ])
})

test('parameters: prefix', async () => {
  const { sent, store } = scene([1, ['first', 'print', null, null]], { prefix: 'brand:' })
  await store.begin('key', claim)
  expect(sent.map(([, , , key]) => key)).toEqual(['brand:owner:owner-1', 'brand:answer:key'])
})

test('parameters: keepMs and clock, a day of the machine’s time if left out', async () => {
  const sent: string[][] = []
  const send = async (command: string[]) => sent.push(command)
  const before = Date.now()
  await redisIdempotencyStore({ send, key: storeKey }).finish('key', { attempt: 'first', answer })
  const [end, lifeMs] = (sent[0] ?? []).slice(-2).map(Number)
  expect(lifeMs).toBe(86_400_000)
  expect(end).toBeGreaterThanOrEqual(before + 86_400_000)
})

test('error: store.failed, where the client rejects or Redis answers something else', async () => {
  const cause = new Error('Redis is away.')
  const failed = expect.objectContaining({ code: 'store.failed', retryable: true })
  const away = redisIdempotencyStore({ send: () => Promise.reject(cause), key: storeKey })
  await expect(away.begin('key', claim)).rejects.toEqual(failed)
  await expect(away.begin('key', claim)).rejects.toMatchObject({ cause })
  await expect(scene(['OK']).store.find('key', 'print')).rejects.toEqual(failed)
  await expect(scene([['one'], 'many']).store.eraseOwner?.('owner-1')).rejects.toEqual(failed)
})

test('error: config.store_key_invalid', () => {
  expect(() => scene([], { key: 'short' })).toThrow(expect.objectContaining({ code: 'config.store_key_invalid' }))
})

const redis = await startRedis()
afterAll(() => redis?.stop())

describe.runIf(redis)('on a server', () => {
  let stores = 0
  const create = (options: Partial<RedisIdempotencyStoreOptions> = {}) =>
    redisIdempotencyStore({ send: async (command) => redis?.send(command), key: storeKey, ...options })
  const prefix = (): string => `test-${++stores}:`
  const ask = async (...command: string[]): Promise<unknown> => redis?.send(command)

  idempotencyStoreTests((options) => create({ ...options, prefix: prefix() }))

  test('behavior: two gateways share answers, and one claims a key', async () => {
    const shared = { prefix: prefix() }
    const [one, other] = [create(shared), create(shared)]
    const begun = await Promise.all([
      one.begin('key', claim),
      other.begin('key', { ...claim, attempt: 'second' }),
      one.begin('key', { ...claim, attempt: 'third' }),
    ])
    expect(begun.filter((each) => each === 'new')).toHaveLength(1)
    expect(begun.filter((each) => each === 'busy')).toHaveLength(2)
    const attempt = ['first', 'second', 'third'][begun.indexOf('new')] ?? ''
    await one.finish('key', { attempt, answer })
    expect(await other.find('key', 'print')).toEqual({ answer })
  })

  test('behavior: every key expires by itself, a claim no sooner than it may still be answered', async () => {
    const options = { prefix: prefix(), keepMs: 60_000 }
    const store = create(options)
    await store.begin('key', claim)
    const lifeOf = async (key: string) => Number(await ask('PTTL', options.prefix + key))
    for (const key of ['answer:key', 'owner:owner-1']) {
      expect(await lifeOf(key)).toBeGreaterThan(60_000 - 5000)
      expect(await lifeOf(key)).toBeLessThanOrEqual(60_500)
    }
    await store.finish('key', { attempt: 'first', answer })
    expect(await lifeOf('answer:key')).toBeLessThanOrEqual(60_000)
  })

  test('behavior: what is over leaves the list of its owner', async () => {
    const time = { now: 0 }
    const options = { prefix: prefix(), keepMs: 1000, clock: { now: () => time.now } }
    const store = create(options)
    await store.begin('old', claim)
    time.now = 1500
    await store.begin('new', claim)
    expect(await ask('ZRANGE', `${options.prefix}owner:owner-1`, '0', '-1')).toEqual(['new'])
  })

  test('behavior: nothing of an answer lies there to be read', async () => {
    const options = { prefix: prefix() }
    const store = create(options)
    await store.begin('key', claim)
    await store.finish('key', { attempt: 'first', answer })
    expect(JSON.stringify(await ask('HGETALL', `${options.prefix}answer:key`))).not.toContain('0000')
  })
})
