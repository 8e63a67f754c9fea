import { type Call, done, type LinkBackend, pending } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.ts'
import { finishedLink, linkedAccount, type MockGateway, mockGateway } from '../testing/mockGateway.ts'

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }
const keyed = { headers: { 'Idempotency-Key': 'key-1' } }

/** A gateway before the platform of another one, some of whose calls a test answers itself. */
function gatewayOver(mocked: MockGateway, change: (plain: LinkBackend) => Partial<LinkBackend>): MockGateway {
  return mockGateway({
    backend(session) {
      const plain = mocked.browser(session.ownerKey.endsWith('1') ? 1 : 0)
      return { ...plain, id: 'changed', ...change(plain) }
    },
  })
}

test.each(['adding it by its numbers', 'removing it'])(
  'behavior: %s that takes longer is followed by its owner alone',
  async (kind) => {
    const below = mockGateway()
    const account = await linkedAccount(below)
    const asked: unknown[] = []
    const mocked = gatewayOver(below, () => ({
      addByNumbers: async () => pending('inner', 2_000),
      remove: async () => pending('inner', 2_000),
      async follow(step) {
        asked.push(step)
        return done(account) as never
      },
    }))
    const response = kind.startsWith('adding')
      ? await mocked.send('/accounts', { json: numbers, ...keyed })
      : await mocked.send(`/accounts/${account.id}`, { method: 'DELETE' })
    expect([response.status, response.headers.get('Retry-After')]).toEqual([202, '2'])
    const { resume } = await response.json()
    expect(resume).not.toContain('inner')
    const foreign = await mocked.send('/follow-ups', { json: { resume }, owner: 1 })
    expect(await foreign.json()).toMatchObject({ code: 'request.state_foreign' })
    expect(asked).toEqual([])
    const followed = await mocked.send('/follow-ups', { json: { resume } })
    expect([followed.status, await followed.json()]).toMatchObject([200, { done: true, value: { id: account.id } }])
    expect(asked).toEqual([pending('inner', 0)])
  },
)

test('behavior: a cursor is passed on up to its limit, and none is passed if none was sent', async () => {
  const asked: unknown[] = []
  const mocked = gatewayOver(mockGateway(), () => ({
    async list(page) {
      asked.push(page)
      return { accounts: [] }
    },
  }))
  await mocked.send('/accounts')
  const longest = 'c'.repeat(2048)
  expect((await mocked.send(`/accounts?cursor=${longest}`)).status).toBe(200)
  const longer = await mocked.send(`/accounts?cursor=${longest}c`)
  expect(await longer.json()).toMatchObject({ status: 400, code: 'request.invalid', fields: ['cursor'] })
  await mocked.send('/accounts/unknown')
  expect(asked).toStrictEqual([{}, { cursor: longest }, {}])
})

test('behavior: the platform receives a key if there is one, and nothing else', async () => {
  const calls: Call[] = []
  const mocked = gatewayOver(mockGateway(), (plain) => ({
    begin(request, given) {
      calls.push(given)
      return plain.begin(request, given)
    },
  }))
  await mocked.send('/link-tokens', { json: { purpose: 'link' } })
  expect(calls.map((given) => Object.keys(given))).toEqual([['signal']])
})

test('behavior: a refusal is repeated with its code in the log, and a success without one', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const path = '/bond/api/v0/accounts/*/external_accounts/plaid'
  const body = { Message: 'of the platform', Status: 403, Code: 'input_error', Type: 'Request Error' }
  mocked.mock.fail({ method: 'POST', path, status: 403, body })
  const first = await mocked.send('/completions', { json, ...keyed })
  const again = await mocked.send('/completions', { json, ...keyed })
  expect(again.status).toBe(first.status)
  expect(await again.json()).toEqual(await first.json())
  expect([first, again].map(({ headers }) => headers.get('Idempotency-Replayed'))).toEqual([null, 'true'])
  const [refused, repeated] = mocked.logged.slice(-2)
  expect(repeated).toMatchObject({ code: refused?.code, platformCode: 'input_error', status: first.status })
  const linked = await finishedLink(mocked)
  for (let times = 0; times < 2; times++) {
    await mocked.send('/completions', { json: linked, headers: { 'Idempotency-Key': 'key-2' } })
  }
  expect(mocked.logged.at(-1)).not.toHaveProperty('code')
})

test.each(['reconnect', 'link'] as const)('behavior: a token of %s without a waiting browser', async (purpose) => {
  const below = mockGateway()
  const account = await linkedAccount(below)
  const given: string[] = []
  const backends: Partial<LinkBackend>[] = [
    { abandon: async (state) => void given.push(state) },
    { abandon: undefined as never },
  ]
  for (const change of backends) {
    const controller = new AbortController()
    const mocked = gatewayOver(below, () => ({
      async begin() {
        controller.abort()
        return done({ linkToken: 'link-1', expiresInMs: 1_000, state: 'inner' })
      },
      ...change,
    }))
    const json = purpose === 'link' ? { purpose } : { purpose, accountId: account.id }
    const { signal } = controller
    await mocked.send('/link-tokens', { json, signal })
    expect(mocked.logged.at(-1)).toMatchObject({ level: 'info', status: 201 })
  }
  // Only one that links made a row.
  expect(given).toEqual(purpose === 'link' ? ['inner'] : [])
})

test('behavior: that a completion began is remembered for as long as its state lives, and its work may take', async () => {
  const leases: number[] = []
  const store = memoryIdempotencyStore()
  const mocked = mockGateway({
    idempotency: {
      ...store,
      begin(key, claim) {
        leases.push(claim.leaseMs)
        return store.begin(key, claim)
      },
    },
  })
  const json = await finishedLink(mocked)
  await mocked.browser().complete(json, call('key-1'))
  // Four hours of the token, the hour after it, and three and a half minutes for the work.
  expect(Math.max(...leases)).toBe(5 * 3_600_000 + 210_000)
})
