import { createServer } from 'node:http'
import type { LinkBackend } from '@banklink/core'
import { expect, test } from 'vitest'
import { toNodeListener } from './node/toNodeListener.ts'
import { finishedLink, mockGateway, origin } from './testing/mockGateway.ts'

const never = () => new Promise<never>(() => {})

test.each([
  ['authorize', { authorize: never }],
  ['backend', { backend: never }],
  ['idempotency', { idempotency: { find: never, begin: never, finish: never, release: never } }],
])('behavior: a %s that hangs is answered in time', async (_name, options) => {
  const mocked = mockGateway({ answerWithinMs: 20, ...options })
  const json = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }
  const response = await mocked.send('/accounts', { json, headers: { 'Idempotency-Key': 'key-1' } })
  expect(response.status).toBe(504)
  expect(await response.json()).toMatchObject({ code: 'gateway.unreachable', retryable: true })
  expect(mocked.logged.at(-1)).toMatchObject({ status: 504, code: 'gateway.unreachable' })
})

test.each([
  () => {
    throw new Error('the disk is full')
  },
  () => Promise.reject(new Error('the disk is full')),
])('behavior: a log that fails loses no answer', async (log) => {
  const mocked = mockGateway({ log })
  const json = await finishedLink(mocked)
  const made = await mocked.send('/completions', { json, headers: { 'Idempotency-Key': 'key-1' } })
  expect(made.status).toBe(201)
})

test('behavior: a refusal that is repeated is logged by its code', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const account = { ...json.account, verificationStatus: 'verification_failed' }
  for (let at = 0; at < 2; at++) {
    await mocked.send('/completions', { json: { ...json, account }, headers: { 'Idempotency-Key': 'key-1' } })
  }
  const refused = { status: 422, code: 'platform.status_refused' }
  expect(mocked.logged.slice(-2)).toMatchObject([refused, refused])
})

test.each([new TypeError('access-secret'), 'access-secret'])(
  'error: gateway.failed for an unexpected error of a backend',
  async (thrown) => {
    const careless: LinkBackend = {
      ...mockGateway().browser(),
      begin: () => {
        throw thrown
      },
    }
    const { send, answered } = mockGateway({ backend: () => careless })
    const response = await send('/link-tokens', { json: { purpose: 'link' } })
    expect(await response.json()).toMatchObject({ status: 500, code: 'gateway.failed' })
    expect(answered.join()).not.toContain('access-secret')
  },
)

test('error: request.origin_refused for a preflight where no origin is allowed', async () => {
  const headers = { Origin: 'https://shop.test', 'Access-Control-Request-Method': 'DELETE' }
  expect((await mockGateway().send('/accounts/a', { method: 'OPTIONS', headers })).status).toBe(403)
})

test('behavior: a body that breaks off is 400', async () => {
  const mocked = mockGateway()
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error('aborted')),
  })
  const headers = { 'Content-Type': 'application/json', 'X-Owner': '0' }
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
  const request = new Request(`${origin}/api/banklink/link-tokens`, init)
  expect((await mocked.gateway.fetch(request)).status).toBe(400)
})

test('behavior: an address may end with a slash', async () => {
  const mocked = mockGateway()
  expect((await mocked.send('/accounts/')).status).toBe(200)
  expect((await mocked.send('/link-tokens/', { json: { purpose: 'link' } })).status).toBe(201)
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://'])(
  'behavior: %s is no redirect URI',
  async (redirectUri) => {
    const response = await mockGateway().send('/link-tokens', { json: { purpose: 'link', redirectUri } })
    expect(response.status).toBe(400)
  },
)

test('behavior: TRACE is 405', async () => {
  const listener = toNodeListener(mockGateway().gateway)
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const { request } = await import('node:http')
  const status = await new Promise((resolve) =>
    request({ port: typeof address === 'object' ? address?.port : 0, host: '127.0.0.1', method: 'TRACE' }, (answer) =>
      resolve(answer.resume().statusCode),
    ).end(),
  )
  server.close()
  expect(status).toBe(405)
})
