import { expect, test } from 'vitest'
import { type CybridClient, type CybridClientOptions, cybridClient } from './cybridClient.ts'

interface Sent {
  requests: Request[]
  client: CybridClient
}

/** A client whose network returns this answer, and the requests it sent. */
function clientOf(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<CybridClientOptions> = {},
): Sent {
  const requests: Request[] = []
  const client = cybridClient({
    baseUrl: 'https://cybrid.test',
    token: () => 'token-1',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request)
      return answer(request)
    },
    clock: { now: () => Date.UTC(2026, 0, 15) },
    timeoutMs: 30_000,
    ...options,
  })
  return { requests, client }
}

const { signal } = new AbortController()
const get = { method: 'GET', path: '/api/workflows/1', signal } as const

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('It must fail.'),
    (error: unknown) => error,
  )
}

test('default', async () => {
  const { client, requests } = clientOf(() => Response.json({ a: 1 }))
  const body = { kind: 'link_token_create' }
  expect(await client({ ...get, method: 'POST', body })).toEqual({ a: 1 })
  const [request] = requests
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://cybrid.test/api/workflows/1',
    redirect: 'manual',
    credentials: 'omit',
  })
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    authorization: 'Bearer token-1',
    'content-type': 'application/json',
  })
  expect(await request?.json()).toEqual(body)
})

test('parameters: baseUrl with a slash at its end', async () => {
  const { client, requests } = clientOf(() => Response.json({}), { baseUrl: 'https://cybrid.test/' })
  await client(get)
  expect(requests[0]?.url).toBe('https://cybrid.test/api/workflows/1')
})

test('behavior: a 401 is retried once, with a new token', async () => {
  const asked: boolean[] = []
  const { client, requests } = clientOf(
    ({ headers }) => new Response('{}', { status: headers.get('Authorization') === 'Bearer token-1' ? 401 : 200 }),
    { token: ({ isRenewal }) => `token-${asked.push(isRenewal)}` },
  )
  expect(await Promise.all([client(get), client(get)])).toEqual([{}, {}])
  expect(asked).toEqual([false, true])
  await client(get)
  expect(asked).toHaveLength(2)
  expect(requests).toHaveLength(5)
})

test('error: platform.unauthorized where the new token is refused too', async () => {
  const body = { status: 401, message_code: 'authentication_failed', error_message: '' }
  const { client, requests } = clientOf(() => Response.json(body, { status: 401 }))
  expect(await failureOf(client(get))).toMatchObject({
    code: 'platform.unauthorized',
    details: { platform: 'cybrid', status: 401, platformCode: 'authentication_failed' },
  })
  expect(requests).toHaveLength(2)
})

test('behavior: a 403 is not asked again', async () => {
  const { client, requests } = clientOf(() => Response.json({ message_code: 'invalid_scopes' }, { status: 403 }))
  expect(await failureOf(client(get))).toMatchObject({ details: { platformCode: 'invalid_scopes' } })
  expect(requests).toHaveLength(1)
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
  ['a redirect', () => new Response(null, { status: 302, headers: { Location: 'https://x.test' } })],
])('error: platform.unexpected_answer for %s', async (_name, answer) => {
  const { client, requests } = clientOf(answer)
  expect(await failureOf(client(get))).toMatchObject({ code: 'platform.unexpected_answer' })
  expect(requests).toHaveLength(1)
})

test('behavior: Retry-After', async () => {
  const { client } = clientOf(() => Response.json({}, { status: 429, headers: { 'Retry-After': '7' } }))
  expect(await failureOf(client(get))).toMatchObject({
    code: 'platform.rate_limited',
    details: { platform: 'cybrid', status: 429, retryAfterMs: 7000 },
  })
})

test('behavior: a call that is stopped rejects with the signal’s reason', async () => {
  const reason = new Error('the reason')
  const stopped = clientOf(() => Response.json({}))
  expect(await failureOf(stopped.client({ ...get, signal: AbortSignal.abort(reason) }))).toBe(reason)
  expect(stopped.requests).toHaveLength(0)

  const controller = new AbortController()
  const waiting = clientOf(() => Response.json({}), { token: () => new Promise(() => {}) })
  const failure = failureOf(waiting.client({ ...get, signal: controller.signal }))
  controller.abort(reason)
  expect(await failure).toBe(reason)

  const second = new AbortController()
  const running = clientOf(() => {
    second.abort(reason)
    throw new TypeError('fetch failed')
  })
  expect(await failureOf(running.client({ ...get, signal: second.signal }))).toBe(reason)
})
