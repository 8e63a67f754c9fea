import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, begunLink, finishedLink, linkedAccount, type MockBond, mockBond, rowsOf } from './testing/mockBond.ts'

const tokenPath = '/bond/api/v0/accounts/*/external_accounts/plaid'
const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const

test('capabilities: default', async () => {
  expect(await mockBond().backend.capabilities(call())).toEqual({
    beginCreatesRow: true,
    redirectUri: 'preset',
    locales: null,
    currencies: null,
    addByNumbers: ['routingNumber', 'accountNumber', 'accountType', 'bankName'],
  })
})

test('default: it compares owners itself, so a gateway asks for no list first', () => {
  expect(mockBond().backend.checksOwner).toBe(true)
})

test('begin: default', async () => {
  const { mock, backend } = mockBond()
  const token = await begunLink(backend)
  expect(token).toEqual({
    linkToken: expect.stringMatching(/^link-/),
    expiresInMs: 4 * 3_600_000,
    state: JSON.stringify([
      'link',
      mock.bond.cardAccounts[0]?.accountId,
      mock.state().plaid.linkTokens[0]?.linkedAccountId,
    ]),
  })
  expect(rowsOf(mock)).toMatchObject([{ status: 'inactive', verificationStatus: null }])
  expect(askedOf(mock)).toEqual(['POST plaid'])
})

test.each(['another-account', '../accounts', ''])(
  'begin: error: platform.account_not_found for %j, which sends Bond no ID',
  async (accountId) => {
    const { mock, backend } = mockBond()
    const begun = backend.begin({ purpose: 'reconnect', accountId }, call())
    await expect(begun).rejects.toMatchObject({ code: 'platform.account_not_found' })
    expect(mock.state().requests.map(({ method }) => method)).toEqual(['GET'])
  },
)

test('begin: behavior: asks by GET after a 405', async () => {
  const { mock, backend } = mockBond({ bond: { tokenMethod: 'GET' } })
  await begunLink(backend)
  expect(askedOf(mock)).toEqual(['POST plaid', 'GET plaid'])
  expect(rowsOf(mock)).toMatchObject([{ status: 'link initiated' }])
})

test('begin: behavior: asks by GET after a 404 without an error of Bond’s', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', path: tokenPath, status: 404, body: { message: 'no such route' } })
  await begunLink(backend)
  expect(askedOf(mock)).toEqual(['POST plaid', 'GET plaid'])
})

test.each([400, 429, 500, 502, 503])('begin: error: a %i without a body does not ask by GET', async (status) => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', path: tokenPath, status })
  await expect(begunLink(backend)).rejects.toMatchObject({ details: { status } })
  expect(askedOf(mock)).toEqual(['POST plaid'])
})

test('begin: error: platform.account_not_found asks once', async () => {
  const { mock, backend } = mockBond({}, { owner: { cardAccountId: 'unknown' } })
  await expect(begunLink(backend)).rejects.toMatchObject({
    code: 'platform.account_not_found',
    details: { platformCode: 'acc_dne' },
  })
  expect(askedOf(mock)).toEqual(['POST plaid'])
})

test('begin: parameters: linkTokenMethod', async () => {
  const { mock, backend } = mockBond({}, { linkTokenMethod: 'GET' })
  await begunLink(backend)
  expect(askedOf(mock)).toEqual(['GET plaid'])
})

test.each([
  [null, 30 * 60_000],
  ['soon', 30 * 60_000],
  ['2026-01-15T00:10:00Z', 10 * 60_000],
  ['2026-01-14 16:10:00.000000-08', 10 * 60_000],
  ['2026-01-14T00:00:00Z', 0],
])('begin: behavior: expiration %s', async (expiration, expiresInMs) => {
  const { mock, backend } = mockBond()
  mock.fail({ status: 200, body: { linked_account_id: 'a', link_token: 'link-1', expiration } })
  expect((await begunLink(backend)).expiresInMs).toBe(expiresInMs)
})

test('begin: behavior: a token for an account that is there', async () => {
  const bond = mockBond()
  const step = await bond.backend.complete(await finishedLink(bond), call('key-1'))
  if (!step.done) throw new Error('The account must be there.')
  const { id } = step.value
  expect(await bond.backend.begin({ purpose: 'reconnect', accountId: id }, call())).toMatchObject({
    done: true,
    value: { linkToken: expect.stringMatching(/^link-/), expiresInMs: 30 * 60_000, state: expect.stringMatching(id) },
  })
  expect(askedOf(bond.mock).at(-1)).toBe('PATCH plaid')
})

test('completeUpdate: behavior: a deposit code that Link took is read from Bond', async () => {
  const { mock, backend, harness } = mockBond()
  const token = await begunLink(backend)
  const pending = await harness.finishLink(token.linkToken, 'manual_deposits')
  const linked = await backend.complete({ ...pending, state: token.state }, call())
  if (!linked.done) throw new Error('The account must be there.')
  expect(linked.value.status).toBe('awaiting_deposits')

  const step = await backend.begin({ purpose: 'verify_deposits', accountId: linked.value.id }, call())
  if (!step.done) throw new Error('Bond answers a token at once.')
  const { linkSessionId, account } = await harness.finishLink(step.value.linkToken, 'instant')
  const update = { state: step.value.state, linkSessionId, reported: account.verificationStatus }
  expect(await backend.completeUpdate(update, call())).toMatchObject({
    done: true,
    value: { id: linked.value.id, status: 'active', platformStatus: 'active, manually_verified' },
  })
  expect(askedOf(mock).filter((request) => request === 'POST plaid')).toHaveLength(2)
})

test('abandon: default', async () => {
  const { mock, backend } = mockBond()
  const { state } = await begunLink(backend)
  await backend.abandon?.(state, call())
  expect(rowsOf(mock)).toMatchObject([{ status: 'removed' }])
})

test('abandon: behavior: what is gone already stays gone', async () => {
  const { mock, backend } = mockBond()
  const { state } = await begunLink(backend)
  await backend.abandon?.(state, call())
  await backend.abandon?.(state, call())
  expect(askedOf(mock).filter((request) => request.startsWith('DELETE'))).toHaveLength(1)
})

test('abandon: behavior: a linked account is left alone', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  await bond.backend.complete(request, call())
  await bond.backend.abandon?.(request.state, call())
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'active' }])
})

test('remove: default', async () => {
  const bond = mockBond()
  const linked = await bond.backend.complete(await finishedLink(bond), call())
  if (!linked.done) throw new Error('The account must be there.')
  expect(await bond.backend.remove(linked.value.id, call())).toMatchObject({
    done: true,
    value: {
      id: linked.value.id,
      status: 'removed',
      canMoveMoney: false,
      actions: [],
      platformStatus: 'removed, instantly_verified',
    },
  })
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'removed' }])
})

test('list: behavior: an answer that cannot be read is an error, without quoting it', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ status: 200, body: { rows: [{ plaid_access_token: 'access-secret' }] } })
  const error: unknown = await backend.list({}, call()).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'platform.unexpected_answer' })
  expect(JSON.stringify([error, String(error)])).not.toContain('access-secret')
})

test('list: behavior: a row that cannot be read hides no other', async () => {
  const { mock, backend } = mockBond()
  const rows = [
    { status: 'active' },
    null,
    { linked_account_id: 'a', status: 'active', verification_status: 'verified' },
  ]
  mock.fail({ status: 200, body: rows })
  expect(await backend.list({}, call())).toMatchObject({ accounts: [{ id: 'a' }] })
})

test.each([403, 404, 405])('list: behavior: without masks where Bond answers %i for the numbers', async (status) => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  const path = '/bond/api/v0/accounts/*/external_accounts'
  bond.mock.fail({ method: 'GET', path, status })
  expect(await bond.backend.list({}, call())).toMatchObject({ accounts: [{ id, mask: null, status: 'active' }] })
})

test('parameters: masks: without them no number is requested', async () => {
  const asked: string[] = []
  const bond: MockBond = mockBond(
    {},
    {
      masks: false,
      fetch: async (input, init) => {
        const request = new Request(input, init)
        asked.push(new URL(request.url).search)
        return bond.mock.fetch(request)
      },
    },
  )
  expect(await linkedAccount(bond)).toMatchObject({ status: 'active', mask: null })
  expect(await bond.backend.list({}, call())).toMatchObject({ accounts: [{ mask: null }] })
  expect(new Set(asked)).toEqual(new Set(['', '?list_full_account=false']))
})

test('behavior: no answer holds a secret', async () => {
  const bond = mockBond()
  const answers = [
    await bond.backend.complete(await finishedLink(bond), call()),
    await bond.backend.addByNumbers?.(numbers, call()),
    await bond.backend.list({}, call()),
  ]
  const secrets = bond.mock.secrets()
  expect(secrets.length).toBeGreaterThan(4)
  for (const secret of secrets) expect(JSON.stringify(answers)).not.toContain(secret)
})
