import { expect, test } from 'vitest'
import { type FindWebhookKey, webhookKeys } from './webhookKeys.ts'

const key = { kty: 'EC', crv: 'P-256', x: 'x-of-it', y: 'y-of-it', expired_at: null }
const unknown = { code: 'gateway.unauthorized', details: { platform: 'plaid', platformCode: 'webhook_key_unknown' } }
const minute = 60_000

/** A cache over a Plaid that answers this, and the ids that it received. */
function scene(findKey: FindWebhookKey = async () => key) {
  const asked: string[] = []
  const clock = { at: Date.UTC(2026, 0, 15), now: () => clock.at }
  const keys = webhookKeys({
    async findKey(kid) {
      asked.push(kid)
      return findKey(kid)
    },
    clock,
  })
  return { asked, clock, keys }
}

test('default: a key is requested once an hour', async () => {
  const { asked, clock, keys } = scene(async () => ({ ...key, kid: 'a', alg: 'ES256', use: 'sig' }))
  expect(await keys.find('a')).toMatchObject(key)
  clock.at += 60 * minute - 1
  await keys.find('a')
  expect(asked).toEqual(['a'])
  clock.at += 1
  await keys.find('a')
  expect(asked).toEqual(['a', 'a'])
})

test('behavior: a missing key is requested once a minute', async () => {
  const { asked, clock, keys } = scene(async () => null)
  await expect(keys.find('a')).rejects.toMatchObject(unknown)
  clock.at += minute - 1
  await expect(keys.find('a')).rejects.toMatchObject(unknown)
  expect(asked).toEqual(['a'])
  clock.at += 1
  await expect(keys.find('a')).rejects.toMatchObject(unknown)
  expect(asked).toEqual(['a', 'a'])
})

test('behavior: webhooks that arrive together share one request', async () => {
  const found = Promise.withResolvers<object>()
  const { asked, clock, keys } = scene(() => found.promise)
  const first = keys.find('a')
  // However long it takes.
  clock.at += 120 * minute
  const second = keys.find('a')
  found.resolve(key)
  expect(await first).toEqual(await second)
  expect(asked).toEqual(['a'])
})

test('behavior: a request that failed is sent again', async () => {
  const error = new Error('Plaid is away.')
  let isAway = true
  const { asked, keys } = scene(async () => {
    if (isAway) throw error
    return key
  })
  await expect(keys.find('a')).rejects.toBe(error)
  isAway = false
  expect(await keys.find('a')).toMatchObject(key)
  expect(asked).toEqual(['a', 'a'])
})

test.each([undefined, '', 'a b', 'x'.repeat(65), '../item/get'])(
  'error: gateway.unauthorized for the id %j, which is not sent to Plaid',
  async (kid) => {
    const { asked, keys } = scene()
    await expect(keys.find(kid)).rejects.toMatchObject(unknown)
    expect(asked).toEqual([])
  },
)

test('behavior: an id has up to 64 characters', async () => {
  const { keys } = scene()
  expect(await keys.find('x_-9'.repeat(16))).toMatchObject(key)
})

test.each<object>([
  { ...key, kid: 'another' },
  { ...key, kty: 'RSA' },
  { ...key, crv: 'P-384' },
  { ...key, x: undefined },
  { ...key, y: 7 },
  { ...key, expired_at: 'soon' },
  {},
])('error: gateway.unauthorized where Plaid answers with %j', async (answer) => {
  await expect(scene(async () => answer).keys.find('a')).rejects.toMatchObject(unknown)
})

test('behavior: the end of a key is passed on, and a key without one has none', async () => {
  expect(await scene(async () => ({ ...key, expired_at: 7 })).keys.find('a')).toMatchObject({ expired_at: 7 })
  const { expired_at: _, ...endless } = key
  expect(await scene(async () => endless).keys.find('a')).toMatchObject({ expired_at: null })
})

test('error: platform.rate_limited beyond thirty requests a minute, of whatever ids', async () => {
  const { asked, clock, keys } = scene()
  for (let at = 0; at < 30; at++) await keys.find(`key-${at}`)
  clock.at += minute - 1
  await expect(keys.find('one-more')).rejects.toMatchObject({
    code: 'platform.rate_limited',
    details: { platform: 'plaid', retryAfterMs: minute },
  })
  expect(asked).toHaveLength(30)
  clock.at += 1
  for (let at = 0; at < 30; at++) await keys.find(`more-${at}`)
  await expect(keys.find('one-more')).rejects.toMatchObject({ code: 'platform.rate_limited' })
})

test('behavior: a hundred keys are kept, and one more makes room by dropping them', async () => {
  const { asked, clock, keys } = scene()
  const find = async (at: number) => {
    if (at % 30 === 0) clock.at += minute
    await keys.find(`key-${at}`)
  }
  for (let at = 0; at < 100; at++) await find(at)
  await keys.find('key-0')
  expect(asked).toHaveLength(100)
  await find(100)
  await keys.find('key-0')
  expect(asked).toHaveLength(102)
})
