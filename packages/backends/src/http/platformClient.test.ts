import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { type PlatformClientOptions, type PlatformRequest, platformClient } from './platformClient.ts'

const { signal } = new AbortController()
const get = { method: 'GET', path: '/accounts', signal } as const

const renewing = () => ({
  headers: () => ({ Authorization: 'first' }),
  renew: async () => ({ Authorization: 'second' }),
})

interface Exchange {
  sent: Request[]
  ask: (request?: PlatformRequest) => Promise<unknown>
}

/** A client whose network gives these answers, one after the other. */
function clientOf(
  answers: readonly (() => Response | Promise<Response>)[],
  options: Partial<PlatformClientOptions<PlatformRequest>> = {},
): Exchange {
  const sent: Request[] = []
  const client = platformClient({
    platform: 'harbor',
    baseUrl: 'https://harbor.test/v1/',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const answer = answers[sent.length]
      sent.push(request)
      if (!answer) throw new Error('Too many requests were sent.')
      return answer()
    },
    clock: { now: () => Date.UTC(2026, 0, 15) },
    timeoutMs: 30_000,
    authorize: () => ({ headers: () => ({ Authorization: 'first' }) }),
    toError: ({ path, status, body, retryAfterMs }) =>
      platformError('platform.rejected', {
        details: { platform: path, status, platformCode: JSON.stringify(body), retryAfterMs: retryAfterMs ?? -1 },
      }),
    ...options,
  })
  return { sent, ask: (request = get) => client(request) }
}

test('default: JSON in and out, to the one host', async () => {
  const { sent, ask } = clientOf([() => Response.json({ a: 1 })])
  expect(await ask({ ...get, method: 'POST', body: { b: 2 } })).toEqual({ a: 1 })
  expect(sent[0]).toMatchObject({ method: 'POST', url: 'https://harbor.test/v1/accounts', redirect: 'manual' })
  expect(sent[0]?.credentials).toBe('same-origin')
  expect(sent[0]?.headers.get('Authorization')).toBe('first')
  expect(await sent[0]?.json()).toEqual({ b: 2 })
})

test.each(['https://harbor.test/v1', 'https://harbor.test/v1/', 'https://harbor.test/v1//'])(
  'parameters: baseUrl %s',
  async (baseUrl) => {
    const { sent, ask } = clientOf([() => Response.json({})], { baseUrl })
    await ask()
    expect(sent[0]?.url).toBe('https://harbor.test/v1/accounts')
  },
)

test('parameters: credentials', async () => {
  const { sent, ask } = clientOf([() => Response.json({})], { credentials: 'omit' })
  await ask()
  expect(sent[0]?.credentials).toBe('omit')
})

test('behavior: a redirect is not followed, and is a refusal', async () => {
  const { sent, ask } = clientOf([
    () => new Response(null, { status: 302, headers: { Location: 'https://other.test' } }),
  ])
  await expect(ask()).rejects.toMatchObject({ details: { status: 302 } })
  expect(sent).toHaveLength(1)
})

test('behavior: after a 401 it is sent again, with new credentials', async () => {
  const refuse = () => new Response(null, { status: 401 })
  const { sent, ask } = clientOf([refuse, () => Response.json({ a: 1 })], { authorize: renewing })
  expect(await ask()).toEqual({ a: 1 })
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['first', 'second'])

  const refused = clientOf([refuse, refuse], { authorize: renewing })
  await expect(refused.ask()).rejects.toMatchObject({ details: { status: 401 } })
  expect(refused.sent).toHaveLength(2)
})

test('behavior: a 401 is final without new credentials', async () => {
  const { sent, ask } = clientOf([() => new Response(null, { status: 401 })])
  await expect(ask()).rejects.toMatchObject({ details: { status: 401 } })
  expect(sent).toHaveLength(1)
})

// It may have been carried out all the same.
test.each([403, 429, 500])('behavior: a request answered with %s is not sent again', async (status) => {
  const { sent, ask } = clientOf([() => new Response(null, { status })], { authorize: renewing })
  await expect(ask()).rejects.toMatchObject({ code: 'platform.rejected' })
  expect(sent).toHaveLength(1)
})

test('error: a refusal with its path, its body and how long to wait', async () => {
  const { ask } = clientOf([() => Response.json({ no: 1 }, { status: 422, headers: { 'Retry-After': '2' } })])
  await expect(ask()).rejects.toMatchObject({
    details: { platform: '/accounts', status: 422, platformCode: '{"no":1}', retryAfterMs: 2000 },
  })
})

test('error: platform.unexpected_answer', async () => {
  const { ask } = clientOf([() => new Response('<html>')])
  await expect(ask()).rejects.toMatchObject({
    code: 'platform.unexpected_answer',
    details: { platform: 'harbor', status: 200 },
  })
})

test('error: platform.unreachable, also where no answer comes in time', async () => {
  const cause = new TypeError('fetch failed')
  const failing = clientOf([() => Promise.reject(cause)])
  await expect(failing.ask()).rejects.toMatchObject({
    code: 'platform.unreachable',
    cause,
    details: { platform: 'harbor' },
  })
  const slow = clientOf([], {
    timeoutMs: 1,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
  })
  await expect(slow.ask()).rejects.toMatchObject({ code: 'platform.unreachable', cause: { name: 'TimeoutError' } })
})

test('error: the caller stopped it, before or during', async () => {
  const before = clientOf([])
  await expect(before.ask({ ...get, signal: AbortSignal.abort('stopped') })).rejects.toBe('stopped')
  expect(before.sent).toEqual([])
  // No token is requested for it either.
  const authorize = () => expect.fail('It must not be called.')
  await expect(clientOf([], { authorize }).ask({ ...get, signal: AbortSignal.abort('stopped') })).rejects.toBe(
    'stopped',
  )
  const stop = new AbortController()
  const during = clientOf([
    () => {
      stop.abort('stopped')
      throw new TypeError('fetch failed')
    },
  ])
  await expect(during.ask({ ...get, signal: stop.signal })).rejects.toBe('stopped')
})

test('error: the caller stopped it while its credentials were requested', async () => {
  const stop = new AbortController()
  const { sent, ask } = clientOf([], {
    authorize: () => {
      stop.abort('stopped')
      return { headers: () => ({}) }
    },
  })
  await expect(ask({ ...get, signal: stop.signal })).rejects.toBe('stopped')
  expect(sent).toEqual([])
})
