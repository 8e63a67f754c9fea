import type { LinkBackend } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { mockGateway, origin } from './testing/mockGateway.ts'

test('behavior: closing waits for what was begun, also where its browser went away, and begins nothing', async () => {
  const held = Promise.withResolvers<void>()
  const mocked = mockGateway(
    {},
    {
      fetch: async (input, init) => {
        await held.promise
        return mocked.mock.fetch(new Request(input, init))
      },
    },
  )
  const leaving = new AbortController()
  const begun = mocked.send('/link-tokens', { json: { purpose: 'link' }, signal: leaving.signal })
  await new Promise((resolve) => setImmediate(resolve))
  leaving.abort()
  let closed = false
  const closing = mocked.gateway.close().then(() => {
    closed = true
  })
  const refused = await mocked.send('/accounts')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('Retry-After')).toBe('1')
  expect((await mocked.send('/ready', { owner: null })).status).toBe(503)
  expect((await mocked.send('/health', { owner: null })).status).toBe(200)
  expect(closed).toBe(false)
  held.resolve()
  await begun
  await closing
  expect(closed).toBe(true)
  await expect(mocked.browser().list({}, call())).rejects.toMatchObject({ retryable: true })
})

test('behavior: a gateway that answered too late still waits for its work', async () => {
  const held = Promise.withResolvers<void>()
  const mocked = mockGateway(
    { answerWithinMs: 1 },
    {
      fetch: async (input, init) => {
        await held.promise
        return mocked.mock.fetch(new Request(input, init))
      },
    },
  )
  expect((await mocked.send('/link-tokens', { json: { purpose: 'link' } })).status).toBe(504)
  let closed = false
  const closing = mocked.gateway.close().then(() => {
    closed = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(closed).toBe(false)
  held.resolve()
  await closing
})

test('behavior: a refusal while it closes is a problem that can be retried', async () => {
  const mocked = mockGateway()
  await mocked.gateway.close()
  const answer = await mocked.send('/accounts')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  expect(await answer.json()).toMatchObject({
    status: 503,
    code: 'gateway.unreachable',
    retryable: true,
    retryAfterMs: 1000,
    requestId: expect.stringMatching(/^.{36}$/),
  })
})

test.each<[path: string, basePath: string | undefined, status: number]>([
  ['/api/banklink/health', undefined, 200],
  ['/api/banklink/health/', undefined, 200],
  ['/api/banklink/ready', undefined, 503],
  ['/bank/health', '/bank', 200],
  ['/bank/health', '/bank/', 200],
  ['/health', '', 200],
  ['/api/banklink/health', '/bank', 503],
  ['/health', undefined, 503],
  ['/api/banklink/healthy', undefined, 503],
  ['/api/banklink/accounts/health', undefined, 503],
  ['/api/banklink/accounts/ready', undefined, 503],
])('behavior: while it closes, %s below %s is answered with %i', async (path, basePath, status) => {
  const { gateway, mock } = mockGateway(basePath === undefined ? {} : { basePath })
  await gateway.close()
  const request = new Request(`${origin}${path}`, { headers: { 'X-Owner': '0' } })
  expect((await gateway.fetch(request)).status).toBe(status)
  expect(mock.state().requests).toEqual([])
})

test.each<[job: string, run: (gateway: ReturnType<typeof mockGateway>['gateway'], session: never) => Promise<unknown>]>(
  [
    ['eraseOwner', (gateway, session) => gateway.eraseOwner(session)],
    ['refresh', (gateway, session) => gateway.refresh(session)],
    ['sweep', (gateway, session) => gateway.sweep([{ session, accountId: 'a', status: 'active' }])],
  ],
)('behavior: closing waits for %s, which has its own request id', async (_job, run) => {
  const held = Promise.withResolvers<void>()
  const ids: string[] = []
  const backend = {
    async list() {
      await held.promise
      return { accounts: [] }
    },
  } as unknown as LinkBackend
  const { gateway } = mockGateway({
    ids: () => 'id-of-the-job',
    backend: (_session, { requestId }) => {
      ids.push(requestId)
      return backend
    },
  })
  const working = run(gateway, { ownerKey: 'owner-1' } as never)
  let closed = false
  const closing = gateway.close().then(() => {
    closed = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(closed).toBe(false)
  held.resolve()
  await working
  await closing
  expect(ids).toEqual(['id-of-the-job'])
})

test('parameters: the limit of a sweep', async () => {
  const { gateway } = mockGateway({
    backend: () => ({ list: async () => ({ accounts: [] }) }) as unknown as LinkBackend,
  })
  const session = { ownerKey: 'owner-1' } as never
  const watched = ['a', 'b'].map((accountId) => ({ session, accountId, status: 'active' }) as const)
  expect(await gateway.sweep(watched, { limit: 1 })).toMatchObject({ changed: [watched[0]], rest: [watched[1]] })
})
