import { call } from '@banklink/test'
import { beforeEach, expect, test, vi } from 'vitest'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.ts'
import { finishedLink, type MockGateway, mockGateway } from '../testing/mockGateway.ts'

const [oldSecret, newSecret] = ['the old secret of this gateway, in tests', 'the new secret of this gateway, in tests']
const list = '/bond/api/v0/accounts/*/external_accounts'
let store = memoryIdempotencyStore()

beforeEach(() => {
  store = memoryIdempotencyStore()
})

/** Another gateway in front of the same Bond, with the same store. */
function beside({ mock }: MockGateway, secret: string | string[]): MockGateway {
  const options = {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => mock.fetch(new Request(input, init)),
  }
  return mockGateway({ idempotency: store, secret }, { ...options, clock: mock.clock })
}

test.each([
  ['while it is rolled out', oldSecret, [oldSecret, newSecret]],
  ['the new one first', [oldSecret, newSecret], [newSecret, oldSecret]],
  ['the old one gone', [newSecret, oldSecret], newSecret],
  ['the old one gone at once', oldSecret, newSecret],
])('behavior: a completion is one over a change of the secret, %s', async (_when, before, after) => {
  const keys: (string | null)[] = []
  const one: MockGateway = mockGateway(
    { idempotency: store, secret: before },
    {
      fetch: async (input, init) => {
        const request = new Request(input, init)
        if (request.method === 'POST' && init?.body) keys.push(request.headers.get('Idempotency-Key'))
        return one.mock.fetch(request)
      },
    },
  )
  const json = await finishedLink(one)
  const headers = { 'Idempotency-Key': 'key-1' }
  const first = await one.send('/completions', { json, headers })
  const second = await beside(one, after).send('/completions', { json, headers })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await second.json()).toEqual(await first.json())
  expect(keys).toEqual([expect.stringMatching(/^[\w-]{43}$/)])
})

test('behavior: the platform is handed the same key after a change of the secret', async () => {
  const keys: (string | null)[] = []
  const fetchOf = (mocked: () => MockGateway) => async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    if (request.method === 'POST' && init?.body) keys.push(request.headers.get('Idempotency-Key'))
    return mocked().mock.fetch(request)
  }
  const one: MockGateway = mockGateway({ secret: [oldSecret, newSecret] }, { fetch: fetchOf(() => one) })
  const other = mockGateway({ secret: [newSecret, oldSecret] }, { fetch: fetchOf(() => one) })
  const json = await finishedLink(one)
  for (const mocked of [one, other])
    await mocked.send('/completions', { json, headers: { 'Idempotency-Key': 'key-1' } })
  expect(new Set(keys).size).toBe(1)
})

test('behavior: garbage leaves nothing behind', async () => {
  const begin = vi.spyOn(store, 'begin')
  const mocked = mockGateway({ idempotency: store })
  const json = await finishedLink(mocked)
  for (let at = 0; at < 200; at++) {
    const headers = { 'Idempotency-Key': `key-${at}` }
    expect((await mocked.send('/completions', { json: { ...json, state: `garbage-${at}` }, headers })).status).toBe(400)
    expect((await mocked.send('/completions', { json, headers, owner: 1 })).status).toBe(403)
  }
  expect(begin).not.toHaveBeenCalled()
  expect((await mocked.send('/completions', { json, headers: { 'Idempotency-Key': 'key-1' } })).status).toBe(201)
})

test('behavior: a link that is completed in time is answered also when its state is over', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const headers = { 'Idempotency-Key': 'key-1' }
  const first = await mocked.send('/completions', { json, headers })
  mocked.mock.clock.advance(6 * 3_600_000)
  const second = await mocked.send('/completions', { json, headers })
  expect(second.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await second.json()).toEqual(await first.json())
})

test('behavior: abandon in another tab does nothing once a completion began, whatever Bond’s list says', async () => {
  const exchanging = Promise.withResolvers<void>()
  const abandoned = Promise.withResolvers<void>()
  const mocked: MockGateway = mockGateway(
    {},
    {
      fetch: async (input, init) => {
        const request = new Request(input, init)
        if (request.method === 'POST' && init?.body) {
          exchanging.resolve()
          await abandoned.promise
        }
        return mocked.mock.fetch(request)
      },
    },
  )
  const request = await finishedLink(mocked)
  const completing = mocked.browser().complete(request, call('key-1'))
  await exchanging.promise
  const { status } = await mocked.send('/abandonments', { json: { state: request.state } })
  expect(status).toBe(204)
  abandoned.resolve()
  expect(await completing).toMatchObject({ done: true, value: { status: 'active' } })
  expect(mocked.mock.state().counts.activeAccounts).toBe(1)
})

test('behavior: a completion after an abandonment is refused, and nothing is exchanged', async () => {
  const mocked = mockGateway()
  const request = await finishedLink(mocked)
  await mocked.browser().abandon?.(request.state, call())
  await expect(mocked.browser().complete(request, call('key-1'))).rejects.toMatchObject({
    code: 'request.state_expired',
  })
  expect(mocked.mock.state().plaid.publicTokens.filter(({ used }) => used)).toEqual([])
})

test.each([403, 404, 405, 500])('behavior: nothing is deleted where the list answers %i', async (status) => {
  const mocked = mockGateway()
  const request = await finishedLink(mocked)
  mocked.mock.fail({ method: 'GET', path: list, status, times: 9 })
  await mocked.send('/abandonments', { json: { state: request.state } })
  expect(mocked.mock.state().requests.filter(({ method }) => method === 'DELETE')).toEqual([])
})
