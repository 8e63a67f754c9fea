import { type BanklinkError, type Call, isBanklinkError, type LinkedAccount } from '@banklink/core'
import { expect, test } from 'vitest'
import { type GatewayBackendOptions, gatewayBackend } from './gatewayBackend.ts'

const account: LinkedAccount = {
  id: 'a/1',
  institution: { id: null, name: 'First Platypus Bank', logo: null },
  name: null,
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  currency: null,
  linkedAt: '2026-01-15T00:00:00.000Z',
  kind: 'own',
  canMoveMoney: true,
  status: 'active',
  reason: null,
  nextAction: null,
  actions: ['remove'],
  platformStatus: 'active',
}
const token = { linkToken: 'link-1', expiresInMs: 1000, state: 'state-1' }
const call: Call = { signal: new AbortController().signal }

interface Sent {
  url: string
  init: RequestInit
  headers: Record<string, string>
}

/** A backend whose gateway gives these answers in turn, and what it was sent. */
function gatewayOf(
  answers: readonly (() => Response | Promise<Response>)[],
  options: Partial<GatewayBackendOptions> = {},
) {
  const sent: Sent[] = []
  const backend = gatewayBackend({
    url: '/api/banklink/',
    fetch: async (input, init) => {
      sent.push({
        url: input instanceof Request ? input.url : input.toString(),
        init: init ?? {},
        headers: Object.fromEntries(new Headers(init?.headers)),
      })
      const answer = answers[sent.length - 1]
      if (!answer) throw new Error('Nothing more was expected.')
      return answer()
    },
    ...options,
  })
  return { backend, sent }
}

const problem =
  (status: number, body: object, headers = {}) =>
  (): Response =>
    Response.json(
      { type: 'urn:banklink:error:x', title: 'x', status, detail: 'What happened.', retryable: true, ...body },
      { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
    )

const completion = {
  state: 'state-1',
  publicToken: 'public-1',
  linkSessionId: 'session-1',
  institution: null,
  account: { id: '1', name: '', mask: null, type: 'depository', subtype: 'checking', verificationStatus: null },
}
const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
const settled = { done: true, value: account } as const

test('capabilities: default', async () => {
  const capabilities = { beginCreatesRow: true, redirectUri: 'preset', locales: null, currencies: ['USD'] } as const
  const { backend, sent } = gatewayOf([() => Response.json({ ...capabilities, addByNumbers: null })])
  expect(await backend.capabilities(call)).toEqual({ ...capabilities, addByNumbers: null })
  expect(sent).toMatchObject([{ url: '/api/banklink/capabilities', init: { method: 'GET' } }])
  expect(sent[0]?.init.body).toBeUndefined()
})

test('begin, complete, completeUpdate, addByNumbers: default', async () => {
  const begun = { done: true, value: token }
  const { backend, sent } = gatewayOf([
    () => Response.json(begun, { status: 201 }),
    () => Response.json(settled, { status: 201 }),
    () => Response.json(settled),
    () => Response.json(settled, { status: 201 }),
  ])
  const update = { state: 'state-1', linkSessionId: 'session-1', reported: null }
  expect(await backend.begin({ purpose: 'link', locale: 'en' }, call)).toEqual(begun)
  expect(await backend.complete(completion, call)).toEqual(settled)
  expect(await backend.completeUpdate(update, call)).toEqual(settled)
  expect(await backend.addByNumbers?.(numbers, call)).toEqual(settled)
  expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
    ['POST', '/api/banklink/link-tokens', '{"purpose":"link","locale":"en"}'],
    ['POST', '/api/banklink/completions', JSON.stringify(completion)],
    ['POST', '/api/banklink/update-completions', JSON.stringify(update)],
    ['POST', '/api/banklink/accounts', JSON.stringify(numbers)],
  ])
})

test('get, remove, list: default', async () => {
  const { backend, sent } = gatewayOf([
    () => Response.json(account),
    () => Response.json(settled),
    () => Response.json({ accounts: [account], next: 'b&c' }),
    () => Response.json({ accounts: [] }),
  ])
  expect(await backend.get('a/1', call)).toEqual(account)
  expect(await backend.remove('a/1', call)).toEqual(settled)
  expect(await backend.list({}, call)).toEqual({ accounts: [account], next: 'b&c' })
  expect(await backend.list({ cursor: 'b&c' }, call)).toEqual({ accounts: [] })
  expect(sent.map(({ url, init }) => `${init.method} ${url}`)).toEqual([
    'GET /api/banklink/accounts/a%2F1',
    'DELETE /api/banklink/accounts/a%2F1',
    'GET /api/banklink/accounts',
    'GET /api/banklink/accounts?cursor=b%26c',
  ])
})

test('follow: default', async () => {
  const waiting = { done: false, resume: 'resume-2', retryAfterMs: 500 }
  const { backend, sent } = gatewayOf([
    () => Response.json(waiting, { status: 202 }),
    () => Response.json(settled),
    () => Response.json({ done: true, value: token }),
  ])
  const pending = { done: false, resume: 'resume-1', retryAfterMs: 0 } as const
  expect(await backend.follow(pending, call)).toEqual(waiting)
  expect(await backend.follow(pending, call)).toEqual(settled)
  expect(await backend.follow(pending, call)).toEqual({ done: true, value: token })
  expect(sent[0]).toMatchObject({ url: '/api/banklink/follow-ups', init: { body: '{"resume":"resume-1"}' } })
})

test('abandon: default', async () => {
  const { backend, sent } = gatewayOf([() => new Response(null, { status: 204 })])
  expect(await backend.abandon?.('state-1', call)).toBeUndefined()
  expect(sent[0]).toMatchObject({ url: '/api/banklink/abandonments', init: { body: '{"state":"state-1"}' } })
})

test('behavior: only the model’s fields are kept', async () => {
  const { backend } = gatewayOf([() => Response.json({ ...account, access_token: 'secret' })])
  expect(await backend.get('a', call)).toEqual(account)
})

test('parameters: headers, credentials and the idempotency key', async () => {
  const { backend, sent } = gatewayOf([() => Response.json(settled), () => Response.json(account)], {
    headers: async () => ({ Authorization: 'Bearer 1' }),
    credentials: 'include',
  })
  await backend.complete(completion, { ...call, idempotencyKey: 'key-1' })
  expect(sent[0]?.init.credentials).toBe('include')
  expect(sent[0]?.headers).toEqual({
    authorization: 'Bearer 1',
    'content-type': 'application/json',
    'idempotency-key': 'key-1',
  })
  await backend.get('a', call)
  expect(sent[1]?.headers).toEqual({ authorization: 'Bearer 1' })
})

test('behavior: credentials stay on the same origin by default', async () => {
  const { backend, sent } = gatewayOf([() => Response.json(account)])
  await backend.get('a', call)
  expect(sent[0]?.init.credentials).toBe('same-origin')
})

test('behavior: headers are requested again, once, after a 401', async () => {
  let asked = 0
  const headers = () => ({ Authorization: `Bearer ${++asked}` })
  const refused = problem(401, { code: 'gateway.unauthorized', retryable: false })
  const renewed = gatewayOf([refused, () => Response.json(settled)], { headers })
  expect(await renewed.backend.complete(completion, call)).toEqual(settled)
  expect(renewed.sent.map((request) => request.headers['authorization'])).toEqual(['Bearer 1', 'Bearer 2'])

  const ended = gatewayOf([refused, refused], { headers })
  await expect(ended.backend.get('a', call)).rejects.toMatchObject({ code: 'gateway.unauthorized', retryable: false })
})

test('behavior: without headers a 401 is not asked again', async () => {
  const { backend, sent } = gatewayOf([problem(401, { code: 'gateway.unauthorized' })])
  await expect(backend.get('a', call)).rejects.toMatchObject({ code: 'gateway.unauthorized' })
  expect(sent).toHaveLength(1)
})

test("error: the error in the gateway's answer", async () => {
  const body = { code: 'platform.rejected', retryable: false, platformCode: 'input_error', requestId: 'request-1' }
  const { backend } = gatewayOf([problem(422, body)])
  const error: unknown = await backend.get('a', call).catch((reason: unknown) => reason)
  expect(isBanklinkError(error, 'platform.rejected') && error).toMatchObject({
    message: 'What happened.',
    retryable: false,
    details: { status: 422, platformCode: 'input_error', requestId: 'request-1' },
  })
})

test('error: a code of a newer gateway is kept', async () => {
  const { backend } = gatewayOf([problem(418, { code: 'platform.something_new' })])
  await expect(backend.get('a', call)).rejects.toMatchObject({ code: 'platform.something_new' })
})

test.each([
  [401, 'gateway.unauthorized'],
  [404, 'gateway.unexpected_answer'],
  [429, 'gateway.rate_limited'],
  [500, 'gateway.failed'],
  [502, 'gateway.failed'],
])('error: %i without a problem is %s', async (status, code) => {
  const { backend } = gatewayOf([() => new Response('<html>', { status, headers: { 'Retry-After': '3' } })])
  await expect(backend.get('a', call)).rejects.toMatchObject({ code, details: { status, retryAfterMs: 3000 } })
})

test('behavior: an answer that is no problem keeps the id for a support ticket', async () => {
  const { backend } = gatewayOf([
    () => new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'request-1' } }),
  ])
  await expect(backend.get('a', call)).rejects.toMatchObject({
    code: 'gateway.failed',
    details: { status: 502, requestId: 'request-1' },
  })
})

test('behavior: the problem’s own time to wait is the exact one', async () => {
  const body = { code: 'request.key_busy', retryAfterMs: 1500 }
  const { backend } = gatewayOf([problem(409, body, { 'Retry-After': '2' })])
  await expect(backend.get('a', call)).rejects.toMatchObject({ details: { retryAfterMs: 1500 } })
})

test.each([
  ['no JSON', () => new Response('<html>')],
  ['other JSON', () => Response.json({ id: 'a' })],
  ['nothing', () => new Response(null, { status: 204 })],
])('error: gateway.unexpected_answer for %s', async (_name, answer) => {
  const { backend } = gatewayOf([answer])
  const error = await backend.get('a', call).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'gateway.unexpected_answer', details: { status: answer().status } })
})

test('behavior: data of the headers is merged with the problem, and nothing is invented', async () => {
  const body = { code: 'platform.rejected', platformCode: 'input_error' }
  const { backend } = gatewayOf([problem(422, body, { 'Retry-After': '0', 'X-Request-Id': 'request-1' })])
  const details = { status: 422, platformCode: 'input_error', retryAfterMs: 0, requestId: 'request-1' }
  await expect(backend.get('a', call)).rejects.toMatchObject({ details })
  for (const value of ['-1', 'soon', undefined]) {
    const headers: Record<string, string> = value === undefined ? {} : { 'Retry-After': value }
    const plain = gatewayOf([() => new Response('', { status: 499, headers })])
    const error = await plain.backend.get('a', call).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'gateway.unexpected_answer' })
    expect((error as BanklinkError).details).toStrictEqual({ status: 499 })
  }
})

test('behavior: its name identifies stored runs', () => {
  expect(gatewayOf([]).backend.id).toBe('gateway')
})

test('error: gateway.unreachable', async () => {
  const cause = new TypeError('fetch failed')
  const { backend } = gatewayOf([() => Promise.reject(cause)])
  await expect(backend.get('a', call)).rejects.toMatchObject({ code: 'gateway.unreachable', retryable: true, cause })
})

test('behavior: a call that is stopped rejects with the signal’s reason', async () => {
  const reason = new Error('the reason')
  const { backend, sent } = gatewayOf([])
  await expect(backend.get('a', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(sent).toHaveLength(0)

  const controller = new AbortController()
  const running = gatewayOf([
    () => {
      controller.abort(reason)
      throw new DOMException('aborted', 'AbortError')
    },
  ])
  await expect(running.backend.get('a', { signal: controller.signal })).rejects.toBe(reason)
})

test('behavior: an answer that arrives after the call was stopped is not returned', async () => {
  const reason = new Error('the reason')
  for (const status of [200, 500]) {
    const controller = new AbortController()
    const { backend } = gatewayOf([
      () => {
        controller.abort(reason)
        return Response.json(account, { status })
      },
    ])
    await expect(backend.get('a', { signal: controller.signal })).rejects.toBe(reason)
  }
})

test('error: TypeError where no URL is given', () => {
  expect(() => gatewayBackend({} as GatewayBackendOptions)).toThrow(TypeError)
})
