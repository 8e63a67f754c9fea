import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountsOf, askedOf, begunLink, finishedLink, linkedAccount, mockCybrid } from './testing/mockCybrid.ts'

const path = '/cybrid/api/external_bank_accounts'

test('default', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const request = await finishedLink(cybrid)
  const before = askedOf(mock).length
  const step = await backend.complete(request, call('key-1'))
  const [made] = accountsOf(mock)
  expect(step).toEqual({
    done: false,
    resume: JSON.stringify({ kind: 'stored', accountGuid: made?.guid }),
    retryAfterMs: 200,
  })
  expect(await settle(step)).toEqual({
    id: made?.guid,
    institution: { id: 'ins_109508', name: null, logo: null },
    name: 'Plaid Checking',
    mask: '0000',
    type: null,
    subtype: null,
    currency: 'USD',
    linkedAt: '2026-01-15T00:00:01.600Z',
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: ['reconnect', 'remove'],
    platformStatus: 'completed',
  })
  expect(askedOf(mock).slice(before, before + 3)).toEqual([
    'GET external_bank_accounts',
    'POST external_bank_accounts',
    'GET external_bank_accounts *',
  ])
})

test.each([
  [' Everyday ', 'Wells Fargo', 'Everyday'],
  ['', 'Wells Fargo', 'Wells Fargo'],
  [' ', null, 'Bank account'],
  ['é'.repeat(130), null, 'é'.repeat(128)],
  ['🏦'.repeat(130), null, '🏦'.repeat(128)],
])('behavior: the account %j at %j is called %j', async (name, bank, called) => {
  const bodies: object[] = []
  const cybrid = mockCybrid(
    {},
    {
      fetch: async (input, init) => {
        if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body) as object)
        return cybrid.mock.fetch(new Request(input, init))
      },
    },
  )
  const request = await finishedLink(cybrid)
  const account = { ...request.account, name }
  const { publicToken } = request
  await cybrid.backend
    .complete({ ...request, account, institution: { id: 'ins_4', name: bank } }, call())
    .catch(() => {})
  expect(bodies.at(-1)).toEqual({
    name: called,
    asset: 'USD',
    account_kind: 'plaid',
    customer_guid: cybrid.mock.cybrid.customers[0]?.customerGuid,
    plaid_public_token: publicToken,
    plaid_account_id: account.id,
  })
})

test('parameters: currency', async () => {
  const cybrid = mockCybrid({}, { assets: ['USD', 'CAD'] })
  const request = await finishedLink(cybrid)
  const account = await cybrid.settle(await cybrid.backend.complete({ ...request, currency: 'CAD' }, call()))
  expect(account).toMatchObject({ currency: 'CAD', status: 'active' })
})

test.each([
  [['USD'], 'EUR'],
  [['USD', 'CAD'], undefined],
  [['USD', 'CAD'], 'EUR'],
  [[], undefined],
])('error: platform.currency_refused if %j are supported and %s was sent', async (assets, currency) => {
  const cybrid = mockCybrid({}, { assets })
  const request = { ...(await finishedLink(cybrid)), ...(currency === undefined ? {} : { currency }) }
  const before = askedOf(cybrid.mock).length
  await expect(cybrid.backend.complete(request, call())).rejects.toMatchObject({
    code: 'platform.currency_refused',
    details: { platform: 'cybrid' },
    retryable: false,
  })
  expect(askedOf(cybrid.mock)).toHaveLength(before)
})

test('error: platform.rejected for an asset that Cybrid does not take', async () => {
  const cybrid = mockCybrid({}, { assets: ['EUR'] })
  await expect(cybrid.backend.complete(await finishedLink(cybrid), call())).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { status: 422, platformCode: 'invalid_parameter' },
  })
  expect(accountsOf(cybrid.mock)).toEqual([])
})

test.each(['duplicate', 'invalid_account_type', 'create_failed', 'unverified_counterparty'])(
  'behavior: an account that failed for %s is an answer, with its reason',
  async (reason) => {
    const cybrid = mockCybrid({ switches: { cybrid: { accountFailureCode: reason } } })
    const request = await finishedLink(cybrid)
    const account = await cybrid.settle(await cybrid.backend.complete(request, call()))
    expect(account).toMatchObject({ status: 'failed', reason, canMoveMoney: false })
    const again = await cybrid.settle(await cybrid.backend.complete(request, call()))
    expect(again.id).toBe(account.id)
    expect(accountsOf(cybrid.mock)).toHaveLength(1)
  },
)

test('behavior: an account that is not verified is one that cannot move money', async () => {
  const cybrid = mockCybrid({ switches: { cybrid: { accountState: 'unverified' } } })
  expect(await linkedAccount(cybrid)).toMatchObject({
    status: 'unverified',
    nextAction: 'contact',
    canMoveMoney: false,
  })
})

test.each([400, 422])('error: %i links nothing', async (status) => {
  const cybrid = mockCybrid()
  const request = await finishedLink(cybrid)
  cybrid.mock.fail({ method: 'POST', path, status, body: { status, message_code: 'invalid_parameter' } })
  await expect(cybrid.backend.complete(request, call())).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { status, platformCode: 'invalid_parameter' },
  })
  expect(accountsOf(cybrid.mock)).toEqual([])
})

test('error: platform.unauthorized links nothing, and stops polling', async () => {
  const cybrid = mockCybrid()
  const request = await finishedLink(cybrid)
  const before = askedOf(cybrid.mock).length
  cybrid.mock.fail({ method: 'POST', path, status: 403, body: { message_code: 'invalid_scopes' } })
  await expect(cybrid.backend.complete(request, call())).rejects.toMatchObject({
    code: 'platform.unauthorized',
    details: { platformCode: 'invalid_scopes' },
  })
  expect(askedOf(cybrid.mock)).toHaveLength(before + 2)
})

test('error: platform.unavailable, and the same request continues', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const request = await finishedLink(cybrid)
  mock.fail({ method: 'POST', path, status: 503 })
  await expect(backend.complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(await settle(await backend.complete(request, call('key-1')))).toMatchObject({ status: 'active' })
  expect(accountsOf(mock)).toHaveLength(1)
})

test('behavior: a first look that fails sends nothing', async () => {
  const cybrid = mockCybrid()
  const request = await finishedLink(cybrid)
  cybrid.mock.fail({ method: 'GET', path, status: 503 })
  await expect(cybrid.backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(askedOf(cybrid.mock)).not.toContain('POST external_bank_accounts')
})

test('behavior: a lost answer is found', async () => {
  const cybrid = mockCybrid()
  const request = await finishedLink(cybrid)
  cybrid.mock.fail({ method: 'POST', path, lose_answer: true })
  expect(await cybrid.settle(await cybrid.backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect(accountsOf(cybrid.mock)).toHaveLength(1)
})

test('behavior: an answer that cannot be read is looked for too', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const request = await finishedLink(cybrid)
  mock.fail({ method: 'POST', path, duplicate: true })
  expect(await settle(await backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect(accountsOf(mock)).toHaveLength(1)
})

test('behavior: lost and not to be looked for, it is found by the next try, which sends nothing', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const request = await finishedLink(cybrid)
  mock.fail({ method: 'POST', path, lose_answer: true })
  mock.fail({ method: 'GET', path, status: 200, body: { total: 0, objects: [] } })
  mock.fail({ method: 'GET', path, status: 503 })
  await expect(backend.complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.unreachable' })
  const before = askedOf(mock).length
  expect(await settle(await backend.complete(request, call('key-1')))).toMatchObject({ status: 'active' })
  expect(askedOf(mock)[before]).toBe('GET external_bank_accounts')
  expect(askedOf(mock).slice(before)).not.toContain('POST external_bank_accounts')
})

test('behavior: at once from two backends, as a server makes them, it is one account', async () => {
  const cybrid = mockCybrid()
  const request = await finishedLink(cybrid)
  const backends = [cybrid.backend, await cybrid.harness.create()]
  const steps = await Promise.all(backends.map((backend, index) => backend.complete(request, call(`key-${index}`))))
  const accounts = await Promise.all(steps.map(cybrid.settle))
  expect(new Set(accounts.map(({ id }) => id)).size).toBe(1)
  expect(accountsOf(cybrid.mock)).toHaveLength(1)
  expect(askedOf(cybrid.mock).filter((asked) => asked === 'POST external_bank_accounts')).toHaveLength(1)
})

test('behavior: what was there before the link began is not what it made', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const first = await linkedAccount(cybrid)
  mock.clock.advance(1)
  const request = await finishedLink(cybrid)
  const same = { ...request, account: { ...request.account, mask: '0000' } }
  expect(same.account.name).toBe(first.name)
  expect((await settle(await backend.complete(same, call()))).id).not.toBe(first.id)
})

test.each([
  ['name', { account_name: 'Plaid Saving' }],
  ['mask', { mask: '1111' }],
  ['institution', { institution: { id: 'ins_4', name: 'Wells Fargo' } }],
  ['asset', { currency: 'CAD' }],
])('behavior: another %s is another account, also where both links began together', async (_name, change) => {
  const cybrid = mockCybrid({}, { assets: ['USD', 'CAD'] })
  const { mock, backend, settle, harness } = cybrid
  const tokens = [await begunLink(cybrid), await begunLink(cybrid)]
  const requests = await Promise.all(
    tokens.map(async ({ linkToken, state }) => ({
      ...(await harness.finishLink(linkToken, 'instant')),
      state,
      currency: 'USD',
    })),
  )
  const [one, other] = requests
  if (!one || !other) throw new Error('There are two.')
  const { account_name, mask, ...rest } = { account_name: one.account.name, mask: one.account.mask, ...change }
  const account = { ...other.account, name: account_name, mask }
  const first = await settle(await backend.complete(one, call()))
  const second = await settle(
    await backend.complete({ ...other, institution: one.institution, ...rest, account }, call()),
  )
  expect(second.id).not.toBe(first.id)
  expect(accountsOf(mock)).toHaveLength(2)
})

test('behavior: one that was removed again is none', async () => {
  const cybrid = mockCybrid()
  const { backend, settle } = cybrid
  const request = await finishedLink(cybrid)
  const { id } = await settle(await backend.complete(request, call()))
  await settle(await backend.remove(id, call()))
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.rejected' })
})

test('behavior: an abort during the request rejects with its reason, and stops polling', async () => {
  const reason = new Error('the reason')
  const controller = new AbortController()
  const cybrid = mockCybrid(
    {},
    {
      fetch: async (input, init) => {
        const request = new Request(input, init)
        const isExchange = request.method === 'POST' && request.url.endsWith(path)
        if (!isExchange) return cybrid.mock.fetch(request)
        controller.abort(reason)
        throw new TypeError('fetch failed')
      },
    },
  )
  const request = await finishedLink(cybrid)
  await expect(cybrid.backend.complete(request, { signal: controller.signal })).rejects.toBe(reason)
  expect(askedOf(cybrid.mock).filter((asked) => asked === 'GET external_bank_accounts')).toHaveLength(1)
})

test('error: request.state_foreign before anything is sent', async () => {
  const cybrid = mockCybrid()
  const request = await finishedLink(cybrid)
  await cybrid.harness.create()
  const foreign = await cybrid.harness.create()
  const before = askedOf(cybrid.mock).length
  await expect(foreign.complete(request, call())).rejects.toMatchObject({ code: 'request.state_foreign' })
  expect(askedOf(cybrid.mock)).toHaveLength(before)
})

test.each(['', 'link', '{}', '{"purpose":"link"}', '{"purpose":"link","customerGuid":"a","workflowGuid":"b"}'])(
  'error: request.state_invalid (%j)',
  async (state) => {
    const cybrid = mockCybrid()
    const request = { ...(await finishedLink(cybrid)), state }
    await expect(cybrid.backend.complete(request, call())).rejects.toMatchObject({ code: 'request.state_invalid' })
  },
)
