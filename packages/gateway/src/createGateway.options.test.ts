import { bondPlatform, call } from '@banklink/test'
import { expect, test, vi } from 'vitest'
import { createGateway } from './createGateway.ts'
import type { BackendContext } from './Gateway.ts'
import { finishedLink, linkedAccount, mockGateway, origin } from './testing/mockGateway.ts'
import { plaidWebhooks } from './webhooks/plaidWebhooks.ts'

const asked = { json: { purpose: 'link' } }
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const onceAMinute = { requests: { requests: 1, perMs: 60_000 } }

test('parameters: limits, by owner after the session, and by address before it', async () => {
  const byOwner = mockGateway({ limits: { rates: onceAMinute } })
  const statuses = async (owner: number) => (await byOwner.send('/accounts', { owner })).status
  expect([await statuses(0), await statuses(0), await statuses(1)]).toEqual([200, 429, 200])

  let sessions = 0
  const byAddress = mockGateway({
    limits: { rates: onceAMinute, clientAddress: () => '203.0.113.7' },
    authorize: () => {
      sessions += 1
      return null
    },
  })
  for (let at = 0; at < 10; at++) expect((await byAddress.send('/accounts')).status).toBe(401)
  expect((await byAddress.send('/accounts')).status).toBe(429)
  expect(sessions).toBe(10)
})

test('parameters: pause, for this session', async () => {
  const paused: unknown[] = []
  const [first] = bondPlatform().owners(mockGateway().mock)
  const mocked = mockGateway({
    pause: async (session) => {
      paused.push(session)
      return session.ownerKey === first?.ownerKey ? { notice: 'Back at noon.' } : null
    },
  })
  const refused = await mocked.send('/link-tokens', { ...asked, owner: 0 })
  expect(await refused.json()).toMatchObject({ code: 'gateway.paused', notice: 'Back at noon.' })
  expect((await mocked.send('/link-tokens', { ...asked, owner: 1 })).status).toBe(201)
  expect(paused).toEqual(bondPlatform().owners(mocked.mock).slice(0, 2))
  expect((await mockGateway().send('/link-tokens', asked)).status).toBe(201)
})

test.each([
  [undefined, 409],
  ['refuse', 409],
  ['link', 201],
] as const)('parameters: duplicates %s', async (duplicates, status) => {
  const mocked = mockGateway(duplicates ? { duplicates } : {})
  await linkedAccount(mocked)
  const json = await finishedLink(mocked)
  const { mask } = (await mocked.browser().list({}, call())).accounts[0] ?? {}
  const same = { ...json, account: { ...json.account, mask } }
  const response = await mocked.send('/completions', { json: same, headers: { 'Idempotency-Key': 'key-2' } })
  expect(response.status).toBe(status)
})

test('parameters: webhooks, which need no session', async () => {
  const received: string[] = []
  const webhooks = {
    name: 'own',
    receive: async ({ body }: { body: Uint8Array }) => void received.push(new TextDecoder().decode(body)),
  }
  const send = (gateway: ReturnType<typeof mockGateway>['gateway']) =>
    gateway.fetch(new Request(`${origin}/api/banklink/webhooks/own`, { method: 'POST', body: '{}' }))
  expect((await send(mockGateway({ webhooks }).gateway)).status).toBe(200)
  expect(received).toEqual(['{}'])
  expect((await send(mockGateway().gateway)).status).not.toBe(200)
})

test('behavior: a backend receives the request’s id and trace context', async () => {
  const contexts: BackendContext[] = []
  const platform = bondPlatform()
  const mocked = mockGateway({
    backend: (session, context) => {
      contexts.push(context)
      return platform.backend(mocked.mock, session)
    },
  })
  await mocked.send('/accounts', { headers: { traceparent } })
  await mocked.send('/accounts')
  const [one, other] = mocked.logged
  expect(contexts).toEqual([
    { requestId: one?.requestId, traceparent, fetch: globalThis.fetch },
    { requestId: other?.requestId, fetch: globalThis.fetch },
  ])
})

test('behavior: is created outside of a request, where Workers allow no timer, random value or abort', async () => {
  const refuse = (): never => {
    throw new Error('Disallowed operation called within global scope.')
  }
  for (const name of ['setTimeout', 'setInterval', 'fetch', 'AbortController']) vi.stubGlobal(name, vi.fn(refuse))
  const random = (['randomUUID', 'getRandomValues'] as const).map((name) => vi.spyOn(crypto, name))
  for (const spy of random) spy.mockImplementation(refuse)
  const gateway = createGateway({
    secret: 'a secret of the tests that is long enough',
    authorize: () => null,
    backend: refuse,
    webhooks: plaidWebhooks({ findKey: async () => null, handle: () => {} }),
    limits: {},
  })
  vi.unstubAllGlobals()
  for (const spy of random) spy.mockRestore()
  expect((await gateway.fetch(new Request(`${origin}/api/banklink/accounts`))).status).toBe(401)
})

test('behavior: the log names the route that answered, also before the session', async () => {
  const mocked = mockGateway({ webhooks: plaidWebhooks({ findKey: async () => null, handle: () => {} }) })
  await mocked.send('/health', { owner: null })
  await mocked.send('/ready/', { owner: null })
  await mocked.send('/webhooks/plaid', { json: {}, owner: null })
  await mocked.send('/accounts', { owner: null })
  await mocked.send('/accounts/one', {})
  await mocked.send('/nothing', {})
  expect(mocked.logged.map(({ route, status }) => [route.slice('/api/banklink'.length), status])).toEqual([
    ['/health', 200],
    ['/ready', 200],
    ['/webhooks/plaid', 401],
    ['/accounts', 401],
    ['/accounts/:id', 404],
    ['/*', 404],
  ])
})
