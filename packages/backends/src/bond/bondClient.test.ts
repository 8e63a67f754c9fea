import { expect, test } from 'vitest'
import { type BondClient, type BondClientOptions, bondClient } from './bondClient.ts'

interface Sent {
  requests: Request[]
  client: BondClient
}

/** A client whose network returns this answer, and the requests it sent. */
function clientOf(answer: () => Response | Promise<Response>, options: Partial<BondClientOptions> = {}): Sent {
  const requests: Request[] = []
  const client = bondClient({
    baseUrl: 'https://bond.test/api/v0',
    identity: 'the identity',
    authorization: 'the authorization',
    fetch: async (input, init) => {
      requests.push(new Request(input, init))
      return answer()
    },
    clock: { now: () => Date.UTC(2026, 0, 15) },
    timeoutMs: 30_000,
    ...options,
  })
  return { requests, client }
}

const { signal } = new AbortController()
const get = { method: 'GET', path: '/accounts/1', signal } as const

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('It must fail.'),
    (error: unknown) => error,
  )
}

test('default', async () => {
  const { client, requests } = clientOf(() => Response.json({ a: 1 }))
  const body = { public_token: 'public-1' }
  expect(await client({ ...get, method: 'POST', body, idempotencyKey: 'key-1' })).toEqual({ a: 1 })
  const [request] = requests
  expect(request).toMatchObject({ method: 'POST', url: 'https://bond.test/api/v0/accounts/1', redirect: 'manual' })
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    identity: 'the identity',
    authorization: 'the authorization',
    'content-type': 'application/json',
    'idempotency-key': 'key-1',
  })
  expect(await request?.json()).toEqual(body)
})

test('behavior: without a body nothing is sent', async () => {
  const { client, requests } = clientOf(() => Response.json({}))
  await client({ ...get, method: 'POST' })
  expect(await requests[0]?.text()).toBe('')
  expect(requests[0]?.headers.has('Idempotency-Key')).toBe(false)
})

test('error: platform.unreachable', async () => {
  const cause = new TypeError('fetch failed')
  const { client } = clientOf(() => Promise.reject(cause))
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.unreachable', retryable: true, cause })
})

test('error: platform.unreachable where the answer breaks off', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) })
  const { client } = clientOf(() => new Response(broken))
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.unreachable' })
})

test('error: platform.unreachable after timeoutMs', async () => {
  const { client } = clientOf(() => Response.json({}), {
    timeoutMs: 1,
    fetch: (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')))
      }),
  })
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.unreachable' })
})

test.each([
  ['no JSON', () => new Response('<html>')],
  ['nothing', () => new Response(null, { status: 204 })],
])('error: platform.unexpected_answer for %s', async (_name, answer) => {
  const { client } = clientOf(answer)
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.unexpected_answer' })
})

test('behavior: a redirect is not followed with the credentials', async () => {
  const { client, requests } = clientOf(
    () => new Response(null, { status: 302, headers: { Location: 'https://x.test' } }),
  )
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.unexpected_answer' })
  expect(requests).toHaveLength(1)
})

test.each([
  ['7', 7000],
  ['Thu, 15 Jan 2026 00:00:05 GMT', 5000],
  ['Thu, 15 Jan 2026 00:00:00 GMT', 0],
  ['soon', undefined],
])('behavior: Retry-After %s', async (value, retryAfterMs) => {
  const { client } = clientOf(() => Response.json({}, { status: 429, headers: { 'Retry-After': value } }))
  const details = { platform: 'bond', status: 429, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.rate_limited' })
  expect(await failureOf(client(get))).toHaveProperty('details', details)
})

test('behavior: a call that is stopped rejects with the signal’s reason', async () => {
  const { client, requests } = clientOf(() => Response.json({}))
  const reason = new Error('the reason')
  expect(await failureOf(client({ ...get, signal: AbortSignal.abort(reason) }))).toBe(reason)
  expect(requests).toHaveLength(0)

  const controller = new AbortController()
  const running = clientOf(() => {
    controller.abort(reason)
    throw new TypeError('fetch failed')
  })
  expect(await failureOf(running.client({ ...get, signal: controller.signal }))).toBe(reason)
})
