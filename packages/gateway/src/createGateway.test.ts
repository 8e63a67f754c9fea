import { done, type LinkBackend, type LinkedAccount, pending } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test, vi } from 'vitest'
import { createGateway } from './createGateway.ts'
import type { Session } from './Gateway.ts'
import { finishedLink, linkedAccount, mockGateway, origin } from './testing/mockGateway.ts'

const reads = ['/capabilities', '/accounts', '/accounts/a'] as const
const writes = [
  '/link-tokens',
  '/completions',
  '/update-completions',
  '/follow-ups',
  '/abandonments',
  '/accounts',
] as const

test('default: every answer is for this request alone', async () => {
  const { send, logged } = mockGateway({ ids: () => 'request-1' })
  const response = await send('/accounts')
  expect(await response.json()).toEqual({ accounts: [] })
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
    'x-request-id': 'request-1',
  })
  expect(logged).toEqual([
    {
      level: 'info',
      requestId: 'request-1',
      method: 'GET',
      route: '/api/banklink/accounts',
      status: 200,
      durationMs: 0,
    },
  ])
})

test('error: gateway.unauthorized on every route, before anything is read', async () => {
  const mocked = mockGateway()
  const requests = [
    ...reads.map((path) => mocked.send(path, { owner: null })),
    ...writes.map((path) => mocked.send(path, { owner: null, method: 'POST', body: 'no JSON' })),
    mocked.send('/accounts/a', { owner: null, method: 'DELETE' }),
  ]
  for (const response of await Promise.all(requests)) {
    expect(response.status).toBe(401)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'gateway.unauthorized', status: 401, retryable: false })
  }
  expect(mocked.mock.state().requests).toEqual([])
})

test.each(['', 7, undefined])('error: gateway.unauthorized for %j, which is no name of an owner', async (ownerKey) => {
  const { send } = mockGateway({ authorize: () => ({ ownerKey: ownerKey as string, ownerId: 'a' }) })
  expect((await send('/accounts')).status).toBe(401)
})

test.each([
  ['text/plain', 415, 'request.not_json'],
  ['application/x-www-form-urlencoded', 415, 'request.not_json'],
  ['', 415, 'request.not_json'],
  ['application/json; charset=utf-8', 400, 'request.invalid'],
])('error: content type %j', async (type, status, code) => {
  const { send } = mockGateway()
  const response = await send('/link-tokens', { body: 'purpose=link', headers: { 'Content-Type': type } })
  expect(await response.json()).toMatchObject({ status, code })
})

test('error: request.invalid names the fields', async () => {
  const mocked = mockGateway()
  const request = await finishedLink(mocked)
  const json = { ...request, publicToken: 7, account: { ...request.account, mask: 'secret-mask' } }
  const response = await mocked.send('/completions', { json, headers: { 'Idempotency-Key': 'key-1' } })
  const problem = await response.json()
  expect(problem).toMatchObject({ status: 400, code: 'request.invalid' })
  expect(problem.detail).toContain('Fields: publicToken, account.mask.')
  expect(problem.detail).not.toContain('secret-mask')
})

test('error: request.invalid for a body that is too large, whatever its length header', async () => {
  const { send, gateway } = mockGateway()
  const large = JSON.stringify({ purpose: 'link', locale: 'x'.repeat(64 * 1024) })
  const headers = { 'Content-Type': 'application/json', 'X-Owner': '0' }
  const stream = new Blob([large]).stream()
  const init = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit
  const streamed = await gateway.fetch(new Request(`${origin}/api/banklink/link-tokens`, init))
  const said = await send('/link-tokens', {
    body: large,
    headers: { ...headers, 'Content-Length': String(large.length) },
  })
  for (const response of [streamed, said]) {
    expect(await response.json()).toMatchObject({ status: 413, code: 'request.invalid' })
  }
})

test('behavior: takes a framework’s own request, with a body that does not say its length', async () => {
  const { gateway } = mockGateway()
  const send = (path: string, { method, text }: { method: string; text: string }): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json', 'X-Owner': '0' }
    const init = { method, headers, body: new Blob([text]).stream(), duplex: 'half' } as RequestInit
    return gateway.fetch(proxied(new Request(`${origin}/api/banklink${path}`, init)))
  }
  const begun = await send('/link-tokens', { method: 'POST', text: JSON.stringify({ purpose: 'link' }) })
  expect(begun.status).toBe(201)
  const removed = await send('/accounts/nobody-has-it', { method: 'DELETE', text: '' })
  expect(await removed.json()).toMatchObject({ status: 404 })
})

/** As Next hands requests to a route handler. */
function proxied(request: Request): Request {
  return new Proxy(request, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test('error: request.not_found', async () => {
  const { send, gateway } = mockGateway()
  const notFound = { status: 404, code: 'request.not_found' }
  expect(await (await send('/nothing')).json()).toMatchObject(notFound)
  expect(await (await send('/accounts', { method: 'PUT' })).json()).toMatchObject(notFound)
  expect(await (await gateway.fetch(new Request(`${origin}/elsewhere`))).json()).toMatchObject(notFound)
})

test('error: request.origin_refused before authorize is called', async () => {
  const authorize = vi.fn<() => null>(() => null)
  const { send } = mockGateway({ authorize })
  const response = await send('/link-tokens', { json: {}, headers: { Origin: 'https://evil.test' } })
  expect(await response.json()).toMatchObject({ status: 403, code: 'request.origin_refused' })
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
  expect(authorize).not.toHaveBeenCalled()
})

test('parameters: allowedOrigins', async () => {
  const { send } = mockGateway({ allowedOrigins: ['https://shop.test'] })
  const headers = { Origin: 'https://shop.test', 'Sec-Fetch-Site': 'cross-site' }
  for (const response of [await send('/accounts', { headers }), await send('/accounts', { headers, owner: null })]) {
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://shop.test',
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'Retry-After,X-Request-Id,Idempotency-Replayed',
      vary: 'Origin',
    })
  }
})

test('behavior: a preflight needs no session', async () => {
  const { send } = mockGateway({ allowedOrigins: ['https://shop.test'] })
  const preflight = (from: string) =>
    send('/accounts/a', {
      method: 'OPTIONS',
      owner: null,
      headers: {
        Origin: from,
        'Access-Control-Request-Method': 'DELETE',
        'Access-Control-Request-Headers': 'authorization,idempotency-key',
      },
    })
  const response = await preflight('https://shop.test')
  expect(response.status).toBe(204)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': 'https://shop.test',
    'access-control-allow-methods': 'GET,POST,DELETE',
    'access-control-allow-headers': 'authorization,idempotency-key',
    'access-control-allow-credentials': 'true',
  })
  expect((await preflight('https://evil.test')).headers.has('Access-Control-Allow-Origin')).toBe(false)
})

test('error: what the platform refuses, with its code and without its text', async () => {
  const mocked = mockGateway()
  const body = { Message: 'token access-secret is bad', Status: 400, Code: 'input_error', Type: 'Request Error' }
  mocked.mock.fail({ status: 400, body })
  const response = await mocked.send('/link-tokens', { json: { purpose: 'link' } })
  expect(await response.json()).toMatchObject({ status: 422, code: 'platform.rejected', platformCode: 'input_error' })
  expect(mocked.logged.at(-1)).toMatchObject({
    level: 'warn',
    status: 422,
    code: 'platform.rejected',
    platformCode: 'input_error',
  })
  expect(mocked.answered.join() + JSON.stringify(mocked.logged)).not.toContain('access-secret')
})

test.each([new TypeError('access-secret'), 'access-secret', undefined])(
  'error: gateway.failed for an unexpected error',
  async (thrown) => {
    const mocked = mockGateway({
      backend: () => {
        throw thrown
      },
    })
    const response = await mocked.send('/accounts')
    expect(await response.json()).toMatchObject({ status: 500, code: 'gateway.failed', retryable: true })
    expect(mocked.logged).toMatchObject([{ level: 'error', status: 500, thrown: { name: expect.any(String) } }])
    expect(mocked.answered.join() + JSON.stringify(mocked.logged)).not.toContain('access-secret')
  },
)

test('behavior: what a careless backend adds does not leave', async () => {
  const mocked = mockGateway()
  const account = await linkedAccount(mocked)
  const careless: LinkBackend = {
    ...mocked.browser(),
    capabilities: async () => ({ ...(await mocked.browser().capabilities(call())), ...leak }),
    list: async () => ({ accounts: [{ ...account, ...leak }], ...leak }),
    begin: async () => ({ ...done({ linkToken: 'link-1', expiresInMs: 1, state: 'inner-secret', ...leak }), ...leak }),
    remove: async () => ({ ...pending<LinkedAccount>('inner-secret', 1), ...leak }),
  }
  const { send, answered } = mockGateway({ backend: () => careless })
  const responses = [
    await send('/capabilities'),
    await send('/accounts'),
    await send(`/accounts/${account.id}`),
    await send('/link-tokens', { json: { purpose: 'link' } }),
    await send(`/accounts/${account.id}`, { method: 'DELETE' }),
  ]
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 201, 202])
  expect(answered.join()).not.toContain('secret')
})

const leak = { access_token: 'access-secret' }

test('error: gateway.failed for a backend’s answer that is none', async () => {
  const backend = { ...mockGateway().browser(), list: async () => ({ accounts: 'access-secret' }) }
  const { send, answered, logged } = mockGateway({ backend: () => backend as unknown as LinkBackend })
  expect((await send('/accounts')).status).toBe(500)
  expect(answered.join() + JSON.stringify(logged)).not.toContain('access-secret')
})

test('parameters: secret, newest first', async () => {
  const oldSecret = 'the old secret of this gateway, in tests'
  const clock = { now: () => Date.UTC(2026, 0, 15) }
  const backend: LinkBackend = {
    ...mockGateway().browser(),
    id: 'own',
    begin: async () => done({ linkToken: 'link-1', expiresInMs: 1000, state: 'inner' }),
  }
  const gatewayOf = (secret: string | string[]) => {
    const gateway = createGateway({ secret, clock, authorize: () => ({ ownerKey: 'owner-1' }), backend: () => backend })
    return (path: string, json: object) =>
      gateway.fetch(
        new Request(`${origin}/api/banklink${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(json),
        }),
      )
  }
  const { value } = await (await gatewayOf(oldSecret)('/link-tokens', { purpose: 'link' })).json()
  const abandonment = { state: value.state }
  backend.abandon = async (state) => expect(state).toBe('inner')
  const rotated = await gatewayOf(['the new secret of this gateway, in tests', oldSecret])('/abandonments', abandonment)
  expect(rotated.status).toBe(204)
  const replaced = await gatewayOf('the new secret of this gateway, in tests')('/abandonments', abandonment)
  expect(replaced.status).toBe(400)
})

test('parameters: basePath', async () => {
  const authorize = (): Session => ({ ownerKey: 'owner-1' })
  const backend = (): LinkBackend => mockGateway().browser()
  for (const basePath of ['/bank/', '/bank', '/', '']) {
    const gateway = createGateway({ secret: 'x'.repeat(32), authorize, backend, basePath })
    const response = await gateway.fetch(new Request(`${origin}${basePath.replace(/\/$/, '')}/capabilities`))
    expect(response.status).toBe(200)
  }
})

test('parameters: log, by default failures go to the console', async () => {
  const lines: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
  const authorize = (): never => {
    throw new Error('access-secret')
  }
  const backend = (): LinkBackend => mockGateway().browser()
  const gateway = createGateway({ secret: 'x'.repeat(32), authorize, backend, ids: () => 'request-1' })
  await gateway.fetch(new Request(`${origin}/elsewhere`))
  await gateway.fetch(new Request(`${origin}/api/banklink/accounts`))
  spy.mockRestore()
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ source: 'banklink', requestId: 'request-1', status: 500 })
  expect(lines[0]).not.toContain('access-secret')
})

test('error: config.secret_too_short', () => {
  const authorize = () => null
  const backend = (): LinkBackend => mockGateway().browser()
  expect(() => createGateway({ secret: undefined, authorize, backend })).toThrow(
    expect.objectContaining({ code: 'config.secret_too_short' }),
  )
})
