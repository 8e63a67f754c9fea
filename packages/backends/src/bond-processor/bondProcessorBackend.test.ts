import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import {
  accountOf,
  askedOf,
  begunLink,
  countsOf,
  finishedLink,
  linkedAccount,
  mockProcessor,
} from './testing/mockProcessor.ts'

test('complete: default', async () => {
  const scene = mockProcessor()
  const account = accountOf(await scene.backend.complete(await finishedLink(scene), call('key-1')))
  expect(account).toEqual({
    id: scene.mock.state().bond.ownerAccounts[0]?.linkedAccountId,
    institution: { id: 'ins_109508', name: 'First Platypus Bank', logo: null },
    name: 'Plaid Checking',
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
  })
  expect(askedOf(scene.mock)).toEqual([
    'POST /link/token/create',
    'POST /item/public_token/exchange',
    'POST /accounts/get',
    'POST /processor/token/create',
    'POST /accounts/processor_tokens',
  ])
  expect(scene.mock.state().plaid.processorTokens).toMatchObject([{ processor: 'bond' }])
  expect(scene.items.all()).toMatchObject([{ step: 'linked', linkedAccountId: account.id, secrets: {} }])
  expect(Object.keys(scene.items.all()[0]?.secrets ?? {})).toEqual(['accessToken'])
})

test('complete: behavior: a business links as a customer does', async () => {
  const { mock, another } = mockProcessor()
  const businessId = mock.bond.businesses[0]?.businessId ?? ''
  const backend = another({ owner: { businessId } })
  const { id } = await linkedAccount({ mock, backend })
  expect(mock.state().bond.ownerAccounts).toMatchObject([{ businessId, linkedAccountId: id }])
  expect((await backend.list({}, call())).accounts).toMatchObject([{ id, mask: '0000' }])
})

test('begin: default', async () => {
  const bodies: unknown[] = []
  const scene = mockProcessor()
  const { clientId, secret } = scene.mock.plaid.credentials
  const backend = scene.another({
    plaid: {
      baseUrl: 'https://plaid.test',
      clientId,
      secret,
      clientName: 'A brand',
      language: 'fr',
      redirectUri: 'https://app.test/return',
      webhook: 'https://app.test/webhook',
      linkCustomizationName: 'default',
    },
    fetch: async (input, init) => {
      const request = new Request(input, init)
      bodies.push([request.url, Object.fromEntries(request.headers), await request.json()])
      return Response.json({ link_token: 'link-1', expiration: '2026-01-15T04:00:00Z', request_id: 'r' })
    },
  })
  const token = await begunLink(backend)
  expect(token).toMatchObject({ linkToken: 'link-1', expiresInMs: 4 * 3_600_000 })
  await backend.begin({ purpose: 'link', locale: 'pt-BR', redirectUri: 'https://other.test/return' }, call())
  await backend.begin({ purpose: 'link', locale: 'xx' }, call())
  const customerId = scene.mock.bond.cardAccounts[0]?.customerId
  const asked = {
    client_name: 'A brand',
    language: 'fr',
    country_codes: ['US'],
    products: ['auth'],
    user: { client_user_id: customerId },
    account_filters: { depository: { account_subtypes: ['checking', 'savings'] } },
    redirect_uri: 'https://app.test/return',
    webhook: 'https://app.test/webhook',
    link_customization_name: 'default',
  }
  expect(bodies).toEqual([
    [
      'https://plaid.test/link/token/create',
      expect.objectContaining({
        'plaid-client-id': clientId,
        'plaid-secret': secret,
        'plaid-version': '2020-09-14',
        'content-type': 'application/json',
      }),
      asked,
    ],
    [expect.any(String), expect.anything(), { ...asked, language: 'pt', redirect_uri: 'https://other.test/return' }],
    [expect.any(String), expect.anything(), asked],
  ])
})

test.each(['linked_account_id', 'account_id'])('complete: behavior: Bond names the account by %s', async (name) => {
  const scene = mockProcessor()
  const backend = scene.another({
    async fetch(input, init) {
      const sent = new Request(input, init)
      const response = await scene.mock.fetch(sent)
      if (!sent.url.endsWith('/processor_tokens')) return response
      const { linked_account_id, account_id: _, ...answer } = await response.json()
      return Response.json({ ...answer, [name]: linked_account_id })
    },
  })
  expect(accountOf(await backend.complete(await finishedLink(scene), call()))).toMatchObject({
    id: scene.mock.state().bond.ownerAccounts[0]?.linkedAccountId,
  })
  // The answer was read, so the list was not needed to find the account.
  expect(askedOf(scene.mock)).not.toContain('GET /accounts/:id/external_accounts')
})

test('list: behavior: with webhooks, a list requests the state of an account once a day', async () => {
  const scene = mockProcessor({ webhooks: true })
  await linkedAccount(scene)
  const asked = async () => {
    await scene.backend.list({}, call())
    return askedOf(scene.mock).filter((each) => each === 'POST /item/get').length
  }
  expect([await asked(), await asked()]).toEqual([1, 1])
  // The state was stored a millisecond later than the link.
  scene.mock.clock.advance(86_400_000)
  expect(await asked()).toBe(1)
  scene.mock.clock.advance(1)
  expect([await asked(), await asked()]).toEqual([2, 2])
})

test('capabilities: default', async () => {
  expect(await mockProcessor().backend.capabilities(call())).toMatchObject({
    beginCreatesRow: false,
    redirectUri: 'request',
    locales: expect.arrayContaining(['en', 'es']),
    currencies: null,
    addByNumbers: null,
  })
})

test('default: it compares owners itself, so a gateway asks for no list first', () => {
  expect(mockProcessor().backend.checksOwner).toBe(true)
})

test('begin: error: config.not_supported for micro-deposits', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  await expect(scene.backend.begin({ purpose: 'verify_deposits', accountId: id }, call())).rejects.toMatchObject({
    code: 'config.not_supported',
  })
})

test('completeUpdate: default', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.requireLogin(id)
  expect((await scene.backend.list({}, call())).accounts).toMatchObject([
    { id, status: 'reconnect_required', nextAction: 'reconnect', canMoveMoney: false },
  ])
  const step = await scene.backend.begin({ purpose: 'reconnect', accountId: id }, call())
  if (!step.done) throw new Error('Plaid answers a token at once.')
  expect(step.value.expiresInMs).toBe(30 * 60_000)
  const { linkSessionId } = await finishMockLink(scene.mock, { linkToken: step.value.linkToken })
  const update = { state: step.value.state, linkSessionId, reported: null }
  expect(accountOf(await scene.backend.completeUpdate(update, call()))).toMatchObject({ id, status: 'active' })
  expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 1, accounts: 1 })
})
