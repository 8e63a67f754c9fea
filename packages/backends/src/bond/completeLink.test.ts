import { type LinkedAccount, type Pending, type Step, toLinkResult } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import {
  askedOf,
  begunLink,
  finishedLink,
  generations,
  type MockBond,
  mockBond,
  watchedBond,
} from './testing/mockBond.ts'

const exchangePath = '/bond/api/v0/accounts/*/external_accounts/plaid'
const listPath = '/bond/api/v0/accounts/*/external_accounts'

test('default', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  expect(await bond.backend.complete(request, call('key-1'))).toEqual({
    done: true,
    value: {
      id: JSON.parse(request.state)[2],
      institution: { id: null, name: 'First Platypus Bank', logo: expect.stringMatching(/^data:image/) },
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
      actions: ['reconnect', 'remove'],
      platformStatus: 'active, instantly_verified',
    },
  })
  expect(askedOf(bond.mock)).toEqual(['POST plaid', 'GET external_accounts', 'POST plaid', 'GET external_accounts'])
})

test('behavior: Plaid’s sample accounts as Bond receives them', async () => {
  const { bond, bodies } = watchedBond()
  const { backend } = bond
  const { state } = await begunLink(backend)
  const linked_account_id = JSON.parse(state)[2]
  const accounts = [
    {
      id: 'ygPnJweommTWNr9doD6ZfGR6GGVQy7fyREmWy',
      name: 'Plaid Checking',
      mask: '0000',
      type: 'depository',
      subtype: 'checking',
      verification_status: '',
    },
    {
      id: '9ebEyJAl33FRrZNLBG8ECxD9xxpwWnuRNZ1V4',
      name: 'Plaid Saving',
      mask: '1111',
      type: 'depository',
      subtype: 'savings',
    },
  ]
  const link_session_id = '79e772be-547d-4c9c-8b76-4ac4ed4c441a'
  for (const sample of accounts) {
    const institution = { name: 'Wells Fargo', institution_id: 'ins_4' }
    const result = toLinkResult({ institution, accounts: [sample], link_session_id })
    const [account] = result.accounts
    if (!account) throw new Error('The sample has an account.')
    const { linkSessionId } = result
    const request = { state, publicToken: 'public-1', linkSessionId, institution: result.institution, account }
    await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.rejected' })
  }
  const told = { public_token: 'public-1', linked_account_id, status: 'instantly_verified', bank_name: 'Wells Fargo' }
  expect(bodies).toEqual(accounts.map(({ id }) => ({ ...told, external_account_id: id })))
})

test.each(
  generations.flatMap((generation) =>
    [null, { id: 'ins_4', name: null }, { id: null, name: '' }].map((institution) => ({ generation, institution })),
  ),
)('behavior: without a bank’s name none is sent ($generation, $institution)', async ({ generation, institution }) => {
  const { bond, bodies } = watchedBond({ generation })
  const step = await bond.backend.complete({ ...(await finishedLink(bond)), institution }, call())
  expect(step).toMatchObject({ done: true, value: { institution: { name: null } } })
  expect(bodies.at(-1)).toMatchObject({ public_token: expect.any(String) })
  expect(bodies.at(-1)).not.toHaveProperty('bank_name')
})

test('behavior: a lost answer is found', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  bond.mock.fail({ method: 'POST', path: exchangePath, lose_answer: true })
  expect(await bond.backend.complete(request, call('key-1'))).toMatchObject({ done: true, value: { status: 'active' } })
  expect(bond.mock.state().counts).toMatchObject({ linkedAccounts: 1, items: 1 })
})

test('behavior: repeated after a lost answer it asks first and exchanges once', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  bond.mock.fail({ method: 'POST', path: exchangePath, lose_answer: true })
  bond.mock.fail({ method: 'GET', path: listPath, status: 200, body: [] })
  bond.mock.fail({ method: 'GET', path: listPath, status: 503 })
  await expect(bond.backend.complete(request, call('key-1'))).rejects.toMatchObject({
    code: 'platform.unreachable',
    retryable: true,
  })
  const exchanges = askedOf(bond.mock).length
  expect(await bond.backend.complete(request, call('key-1'))).toMatchObject({ done: true, value: { status: 'active' } })
  expect(askedOf(bond.mock).slice(exchanges)).toEqual(['GET external_accounts'])
})

test.each([403, 404, 405, 500, 503])('behavior: a list that answers %i stops no link', async (status) => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  bond.mock.fail({ method: 'GET', path: listPath, status, times: 99 })
  expect(await bond.backend.complete(request, call('key-1'))).toMatchObject({
    done: true,
    value: {
      id: JSON.parse(request.state)[2],
      institution: { name: 'First Platypus Bank' },
      mask: '0000',
      subtype: 'checking',
      status: 'active',
      linkedAt: '2026-01-15T00:00:00.000Z',
    },
  })
  expect(bond.mock.state().counts).toMatchObject({ activeAccounts: 1 })
})

test('behavior: a list that is behind hides no link', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  bond.mock.fail({ method: 'GET', path: listPath, status: 200, body: [], times: 99 })
  expect(await bond.backend.complete(request, call('key-1'))).toMatchObject({ done: true, value: { status: 'active' } })
})

test('behavior: linked, and nothing says how it is: pending, and follow finds it', async () => {
  const bond = bondThatMeets([
    async (forward) => {
      await forward()
      return new Response('{}')
    },
  ])
  const request = await finishedLink(bond)
  bond.mock.fail({ method: 'GET', path: listPath, status: 503, times: 2 })
  const step = await bond.backend.complete(request, call('key-1'))
  expect(step).toEqual({ done: false, resume: expect.stringContaining('"until"'), retryAfterMs: 2000 })
  expect(JSON.stringify(step)).not.toContain(request.publicToken)
  expect(await bond.backend.follow(pendingOf(step), call())).toMatchObject({ done: true, value: { status: 'active' } })
})

test('behavior: after a 503 the same key finds out, and the exchange goes again without it', async () => {
  const bond = bondThatMeets([async () => answer(503, 'server_error'), async () => keyUsed()])
  const request = await finishedLink(bond)
  const { backend, mock } = bond
  await expect(backend.complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.unavailable' })
  const second = pendingOf(await backend.complete(request, call('key-1')))
  expect(second.retryAfterMs).toBe(2000)
  const third = pendingOf(await backend.follow(second, call()))
  expect(bond.keys).toEqual(['key-1', 'key-1'])
  expect(mock.state().counts.activeAccounts).toBe(0)

  mock.clock.advance(20_000)
  expect(await backend.follow(third, call())).toMatchObject({ done: true, value: { status: 'active', mask: '0000' } })
  expect(bond.keys).toEqual(['key-1', 'key-1', null])
  expect(mock.state().counts).toMatchObject({ linkedAccounts: 1, items: 1 })
})

test('behavior: what Bond was still at when its time was over is found, and nothing is sent again', async () => {
  let finish: () => Promise<unknown> = async () => {}
  const bond = bondThatMeets([
    async (forward) => {
      finish = forward
      throw new DOMException('', 'TimeoutError')
    },
    async () => keyUsed(),
  ])
  const request = await finishedLink(bond)
  const { backend, mock } = bond
  await expect(backend.complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.unreachable' })
  const step = pendingOf(await backend.complete(request, call('key-1')))
  mock.clock.advance(19_999)
  const still = pendingOf(await backend.follow(step, call()))
  await finish()
  expect(await backend.follow(still, call())).toMatchObject({ done: true, value: { status: 'active' } })
  expect(bond.keys).toEqual(['key-1', 'key-1'])
  expect(mock.state().counts).toMatchObject({ linkedAccounts: 1, items: 1 })
})

test('error: platform.result_unknown where nothing is linked and the token is not taken again', async () => {
  const bond = bondThatMeets([async () => keyUsed(), async () => answer(400, 'token_exchange_post_schema')])
  const request = await finishedLink(bond)
  const step = pendingOf(await bond.backend.complete(request, call('key-1')))
  bond.mock.clock.advance(20_000)
  await expect(bond.backend.follow(step, call())).rejects.toMatchObject({
    code: 'platform.result_unknown',
    cause: { details: { platformCode: 'token_exchange_post_schema' } },
  })
})

test('behavior: if the exchange fails again, the same step continues later', async () => {
  const bond = bondThatMeets([async () => keyUsed(), async () => answer(503, 'server_error')])
  const request = await finishedLink(bond)
  const step = pendingOf(await bond.backend.complete(request, call('key-1')))
  bond.mock.clock.advance(20_000)
  await expect(bond.backend.follow(step, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(await bond.backend.follow(step, call())).toMatchObject({ done: true, value: { status: 'active' } })
})

test('error: platform.result_unknown where Bond took the exchange and never shows the account', async () => {
  const bond = bondThatMeets([async () => new Response('{}')])
  const step = pendingOf(await bond.backend.complete(await finishedLink(bond), call('key-1')))
  bond.mock.clock.advance(20_000)
  await expect(bond.backend.follow(step, call())).rejects.toMatchObject({ code: 'platform.result_unknown' })
  expect(bond.keys).toEqual(['key-1'])
})

test.each([
  '',
  'link:1',
  '{}',
  '{"purpose":"link","id":"1"}',
  '{"purpose":"link","ownerId":"1","id":"1","until":0,"exchange":{}}',
])('follow: error: request.state_invalid (%j)', async (resume) => {
  const step = { done: false, resume, retryAfterMs: 0 } as const
  await expect(mockBond().backend.follow(step, call())).rejects.toMatchObject({ code: 'request.state_invalid' })
})

test('follow: error: request.state_foreign for another owner, and nothing is sent', async () => {
  const bond = bondThatMeets([async () => keyUsed()])
  const request = await finishedLink(bond)
  const step = pendingOf(await bond.backend.complete(request, call('key-1')))
  bond.mock.clock.advance(20_000)
  await bond.harness.create()
  const other = await bond.harness.create()
  const before = askedOf(bond.mock).length
  await expect(other.follow(step, call())).rejects.toMatchObject({ code: 'request.state_foreign' })
  expect(askedOf(bond.mock)).toHaveLength(before)
})

test('error: platform.status_refused before anything is sent', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  const account = { ...request.account, verificationStatus: 'verification_failed' }
  await expect(bond.backend.complete({ ...request, account }, call())).rejects.toMatchObject({
    code: 'platform.status_refused',
  })
  expect(askedOf(bond.mock)).toEqual(['POST plaid'])
})

test.each([400, 422, 500])('error: %i links nothing', async (status) => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  bond.mock.fail({ method: 'POST', path: exchangePath, status })
  await expect(bond.backend.complete(request, call('key-1'))).rejects.toMatchObject({
    code: status === 500 ? 'platform.unavailable' : 'platform.rejected',
  })
  expect(bond.mock.state().counts.activeAccounts).toBe(0)
})

test('behavior: a stop during the exchange rejects with its reason', async () => {
  const reason = new Error('the reason')
  const controller = new AbortController()
  const bond = mockBond()
  const request = await finishedLink(bond)
  const stopping = mockBond(
    {},
    {
      fetch: async (input, init) => {
        if (init?.method === 'POST') {
          controller.abort(reason)
          throw new TypeError('fetch failed')
        }
        return bond.mock.fetch(new Request(input, init))
      },
    },
  )
  await expect(stopping.backend.complete(request, { signal: controller.signal })).rejects.toBe(reason)
})

type Meet = (forward: () => Promise<Response>) => Promise<Response>

/** Bond, with what meets each exchange in turn. The rest pass. */
function bondThatMeets(meets: Meet[]): MockBond & { keys: (string | null)[] } {
  const keys: (string | null)[] = []
  const bond = mockBond(
    {},
    {
      fetch: async (input, init) => {
        const request = new Request(input, init)
        const forward = (): Promise<Response> => bond.mock.fetch(request)
        if (typeof init?.body !== 'string') return forward()
        keys.push(request.headers.get('Idempotency-Key'))
        const meet = meets.shift()
        return meet ? meet(forward) : forward()
      },
    },
  )
  return { ...bond, keys }
}

function pendingOf(step: Step<LinkedAccount>): Pending<LinkedAccount> {
  if (step.done) throw new Error('The step must be pending.')
  return step
}

function answer(status: number, Code: string): Response {
  return Response.json({ Message: '', Status: status, Code, Type: 'Server Error' }, { status })
}

function keyUsed(): Response {
  return answer(400, 'idempotency_key_exists')
}
