import { inspect } from 'node:util'
import { startMockBackend } from '@banklink/mock-backend/node'
import { expect, test } from 'vitest'
import { type PlaidClientOptions, plaidClient } from './plaidClient.ts'
import { plaidLinkToken, plaidNothing } from './schemas.ts'

const secret = 'the-secret-of-the-brand'
const accessToken = 'access-sandbox-of-the-item'

/** A client whose network answers with this. */
function clientOf(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<PlaidClientOptions> = {},
) {
  const client = plaidClient({
    baseUrl: 'https://plaid.test',
    clientId: 'the-client',
    secret,
    fetch: async (input, init) => answer(new Request(input, init)),
    clock: { now: () => Date.UTC(2026, 0, 15) },
    timeoutMs: 30_000,
    ...options,
  })
  const ask = (signal = new AbortController().signal): Promise<unknown> =>
    client({
      send: (api, axios) => api.itemGet({ access_token: accessToken }, axios),
      schema: plaidNothing,
      signal,
    })
  return { client, ask }
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('It must fail.'),
    (error: unknown) => error,
  )
}

test('default: over HTTP', async () => {
  const { url, mock, stop } = await startMockBackend()
  const { baseUrlPath, credentials } = mock.plaid
  const { client } = clientOf(() => expect.fail('It must not be asked.'), {
    baseUrl: `${url}${baseUrlPath}`,
    ...credentials,
    fetch: globalThis.fetch,
  })
  const body = {
    client_name: 'A brand',
    language: 'en',
    country_codes: ['US'],
    products: ['auth'],
    user: { client_user_id: 'user-1' },
  }
  const token = await client({
    send: (api, axios) => api.linkTokenCreate(body as never, axios),
    schema: plaidLinkToken,
    signal: new AbortController().signal,
  })
  await stop()
  expect(token.linkToken).toMatch(/^link-sandbox-/)
})

test('error: platform.unreachable', async () => {
  const cause = new TypeError('fetch failed')
  const { ask } = clientOf(() => Promise.reject(cause))
  expect(await failureOf(ask())).toMatchObject({ code: 'platform.unreachable', details: { platform: 'plaid' }, cause })
})

test('error: platform.unreachable where the answer breaks off', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) })
  const { ask } = clientOf(() => new Response(broken))
  expect(await failureOf(ask())).toMatchObject({ code: 'platform.unreachable' })
})

test('error: platform.unreachable after timeoutMs', async () => {
  const { ask } = clientOf(
    ({ signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    { timeoutMs: 1 },
  )
  expect(await failureOf(ask())).toMatchObject({ code: 'platform.unreachable' })
})

test.each([
  ['no JSON', () => new Response('<html>')],
  ['nothing', () => new Response(null, { status: 204 })],
  ['a list', () => Response.json('text')],
])('error: platform.unexpected_answer for %s', async (_name, answer) => {
  expect(await failureOf(clientOf(answer).ask())).toMatchObject({
    code: 'platform.unexpected_answer',
    details: { platform: 'plaid', status: expect.any(Number) },
  })
})

test.each([{ clientId: '' }, { secret: ' ' }])('error: config.credentials_missing for %j', (missing) => {
  const make = () => clientOf(() => expect.fail('It must not be asked.'), missing)
  expect(make).toThrow(expect.objectContaining({ code: 'config.credentials_missing' }))
})

test('error: platform.unreachable for what Plaid’s SDK throws itself, of which nothing is passed on', async () => {
  const { client } = clientOf(() => expect.fail('It must not be asked.'))
  const thrown = Object.assign(new Error(`Request with ${secret} failed`), { config: { headers: { secret } } })
  const asked = client({
    send: () => Promise.reject(thrown),
    schema: plaidNothing,
    signal: new AbortController().signal,
  })
  const error = await failureOf(asked)
  expect(error).toMatchObject({ code: 'platform.unreachable', details: { platform: 'plaid' } })
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(secret)
})

test('behavior: a status of 300 and above is no success', async () => {
  const { ask } = clientOf(() => Response.json({}, { status: 300 }))
  expect(await failureOf(ask())).toMatchObject({ code: 'platform.unexpected_answer', details: { status: 300 } })
})

test('behavior: a redirect is not followed with the credentials', async () => {
  const asked: string[] = []
  const { ask } = clientOf((request) => {
    asked.push(request.redirect)
    return new Response(null, { status: 302, headers: { Location: 'https://x.test' } })
  })
  expect(await failureOf(ask())).toMatchObject({ code: 'platform.unexpected_answer' })
  expect(asked).toEqual(['manual'])
})

test('behavior: Retry-After', async () => {
  const { ask } = clientOf(() => Response.json({}, { status: 429, headers: { 'Retry-After': '7' } }))
  expect(await failureOf(ask())).toMatchObject({ code: 'platform.rate_limited', details: { retryAfterMs: 7000 } })
})

test('behavior: a call that is stopped rejects with the signal’s reason', async () => {
  const reason = new Error('the reason')
  const { ask } = clientOf(() => expect.fail('It must not be asked.'))
  expect(await failureOf(ask(AbortSignal.abort(reason)))).toBe(reason)
  for (const end of [() => Promise.reject(new TypeError('aborted')), () => Response.json({})]) {
    const controller = new AbortController()
    const running = clientOf(() => {
      controller.abort(reason)
      return end()
    })
    expect(await failureOf(running.ask(controller.signal))).toBe(reason)
  }
})

test.each([
  ['a refusal', () => Response.json({ error_code: 'ITEM_LOCKED', error_message: accessToken }, { status: 400 })],
  ['what cannot be read', () => Response.json(accessToken)],
  ['a broken network', () => Promise.reject(new TypeError('fetch failed'))],
  ['no response at all', () => null as never],
])('behavior: no error holds a secret or the request: %s', async (_name, answer) => {
  const shown = inspect(await failureOf(clientOf(answer).ask()), { depth: null, showHidden: true })
  expect(shown).toContain('BanklinkError')
  for (const hidden of [secret, accessToken, 'the-client']) expect(shown).not.toContain(hidden)
})
