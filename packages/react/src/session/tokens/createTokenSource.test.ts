import { type Capabilities, platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { type SlowPlatform, type SlowPlatformOptions, slowPlatform, token } from '../../testing/slowPlatform.ts'
import { createTokenSource, type TokenSource } from './createTokenSource.ts'

const link = { purpose: 'link' } as const
const capabilities: Capabilities = {
  beginCreatesRow: false,
  redirectUri: 'request',
  locales: null,
  currencies: null,
  addByNumbers: null,
}
const reconnect = { purpose: 'reconnect', accountId: 'account-1' } as const

interface Options extends SlowPlatformOptions {
  locale?: string
  known?: Partial<Capabilities>
  redirectUri?: string
  capabilities?: () => Promise<Capabilities>
}

function tokenSource(options: Options): SlowPlatform & { ask: TokenSource; begun: unknown[] } {
  const platform = slowPlatform(options)
  const begun: unknown[] = []
  const ask = createTokenSource({
    clock: platform.clock,
    page: { isVisible: () => true, onVisibilityChange: () => () => {} },
    answerWithinMs: 120_000,
    locale: () => options.locale ?? 'en',
    redirectUri: () => options.redirectUri,
    capabilities: options.capabilities ?? (() => Promise.reject(new Error('Not needed.'))),
    slowAfterMs: 5_000,
    cachedCapabilities: () => options.known && { ...capabilities, ...options.known },
    backend: () => ({
      ...platform.backend,
      begin: (request, call) => {
        begun.push(request)
        return platform.backend.begin(request, call)
      },
    }),
  })
  return { ...platform, ask, begun }
}

test('default', async () => {
  const { ask, until, begun } = tokenSource({ readyAtMs: 7_000 })
  expect((await until(ask(link))).value).toEqual(token)
  expect(begun).toEqual([{ purpose: 'link', locale: 'en' }])
})

test.each([
  ['es-MX', undefined, { locale: 'es-MX' }],
  ['es-MX', ['en', 'es'], { locale: 'es' }],
  ['da', ['en', 'es'], {}],
  ['es', null, {}],
] as const)('behavior: %s where the platform takes %j', async (locale, locales, asked) => {
  const { ask, until, begun } = tokenSource({
    readyAtMs: 0,
    locale,
    ...(locales !== undefined && { known: { locales } }),
  })
  await until(ask(link))
  expect(begun).toEqual([{ purpose: 'link', ...asked }])
})

test('behavior: after the time limit, the next attempt waits for the same token', async () => {
  const { ask, until, begun } = tokenSource({ readyAtMs: 150_000 })
  expect((await until(ask(link))).error).toMatchObject({ code: 'link.answer_timeout' })
  const { value, at } = await until(ask(link))
  expect(value).toEqual(token)
  expect(at).toBeLessThan(153_000)
  expect(begun).toHaveLength(1)
})

test('behavior: another purpose, or a token that may have expired, is requested again', async () => {
  const { ask, until, begun, clock } = tokenSource({ readyAtMs: Number.POSITIVE_INFINITY })
  await until(ask(link))
  await until(ask(reconnect))
  expect(begun).toHaveLength(2)
  clock.advance(30 * 60_000)
  await until(ask(reconnect))
  expect(begun).toHaveLength(3)
})

test('behavior: without capabilities a token is still requested', async () => {
  const redirectUri = 'https://app.test/bank-return'
  const { ask, until, begun } = tokenSource({
    readyAtMs: 0,
    redirectUri,
    capabilities: () => new Promise<never>(() => {}),
  })
  const { value, at } = await until(ask(link))
  expect(value).toEqual(token)
  expect(at).toBeLessThan(6_000)
  expect(begun).toEqual([{ purpose: 'link', locale: 'en', redirectUri }])
})

test('behavior: after a refusal, the next attempt starts again', async () => {
  const refused = platformError('platform.rejected')
  const { ask, until, begun } = tokenSource({ readyAtMs: 0, fail: (look) => (look === 1 ? refused : null) })
  expect((await until(ask(link))).error).toBe(refused)
  expect((await until(ask(link))).value).toEqual(token)
  expect(begun).toHaveLength(2)
})

const redirectUri = 'https://app.test/bank-return'
const preset = { ...capabilities, redirectUri: 'preset' } as const

test.each([
  ['a platform that has one of its own', preset, preset, {}],
  ['a platform that takes it', capabilities, capabilities, { redirectUri }],
  ['a platform that says only when asked that it has its own', undefined, preset, {}],
  ['a platform that says only when asked that it takes it', undefined, capabilities, { redirectUri }],
] as const)('behavior: the address for returns, for %s', async (_, known, answer, asked) => {
  let questions = 0
  const { ask, until, begun, clock } = tokenSource({
    ...{ readyAtMs: 0, redirectUri, ...(known && { known }) },
    async capabilities() {
      questions++
      return answer
    },
  })
  await until(ask(link))
  expect(begun).toEqual([{ purpose: 'link', ...(!known && { locale: 'en' }), ...asked }])
  expect([questions, clock.pending()]).toEqual([known ? 0 : 1, 0])
})

test('error: a platform whose capabilities cannot be read', async () => {
  const error = platformError('platform.unavailable')
  const { ask, until, begun, clock } = tokenSource({
    readyAtMs: 0,
    redirectUri,
    capabilities: () => Promise.reject(error),
  })
  expect((await until(ask(link))).error).toBe(error)
  expect([begun, clock.pending()]).toEqual([[], 0])
})

test('behavior: a wait is taken up for less than half an hour', async () => {
  const { ask, until, begun, clock } = tokenSource({ readyAtMs: Number.POSITIVE_INFINITY })
  clock.advance(60 * 60_000)
  await until(ask(link))
  clock.advance(30 * 60_000 - 120_000 - 1)
  await until(ask(link))
  expect(begun).toHaveLength(1)
  const other = tokenSource({ readyAtMs: Number.POSITIVE_INFINITY })
  await other.until(other.ask(link))
  other.clock.advance(30 * 60_000 - 120_000)
  await other.until(other.ask(link))
  expect(other.begun).toHaveLength(2)
})
