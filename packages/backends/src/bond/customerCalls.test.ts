import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, begunLink, linkedAccount, mockBond, rowsOf, watchedBond } from './testing/mockBond.ts'

test('default', async () => {
  const { bond, bodies } = watchedBond({ generation: 'customerId' })
  const { mock, backend } = bond
  const customer_id = mock.bond.cardAccounts[0]?.customerId
  const external = { type: 'external', link_type: 'plaid' }
  const { id } = await linkedAccount(bond)
  await backend.begin({ purpose: 'reconnect', accountId: id }, call())
  await backend.remove(id, call())
  expect(bodies).toEqual([
    { ...external, customer_id },
    {
      public_token: expect.stringMatching(/^public-/),
      external_account_id: expect.any(String),
      verification_status: 'instantly_verified',
      bank_name: 'First Platypus Bank',
    },
    { new_link_token: true },
    external,
  ])
  expect(askedOf(mock)).toEqual([
    'POST accounts',
    'GET external_accounts',
    `POST ${id}`,
    'GET external_accounts',
    'GET external_accounts',
    `PATCH ${id}`,
    'GET external_accounts',
    `DELETE ${id}`,
  ])
})

test('parameters: redirectUri goes along', async () => {
  const { bond, bodies } = watchedBond({ generation: 'customerId' })
  expect(await bond.backend.capabilities(call())).toMatchObject({ redirectUri: 'request' })
  await begunLink(bond.backend, { purpose: 'link', redirectUri: 'https://app.test/return' })
  expect(bodies).toMatchObject([{ redirect_uri: 'https://app.test/return' }])
})

test('behavior: a deposit code that Link accepted is reported without a new link token', async () => {
  const { bond, bodies } = watchedBond({ generation: 'customerId' })
  const { id } = await linkedAccount(bond, 'manual_deposits')
  const { state } = await begunLink(bond.backend, { purpose: 'verify_deposits', accountId: id })
  await bond.backend.completeUpdate({ state, linkSessionId: 'session-1', reported: 'manually_verified' }, call())
  expect(bodies.at(-1)).toEqual({ new_link_token: false, verification_status: 'manually_verified' })
})

test('behavior: a bank is named if someone else’s account has one', async () => {
  const { bond, bodies } = watchedBond({ generation: 'customerId' })
  const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
  await bond.backend.addByNumbers?.({ ...numbers, bankName: 'Their Bank' }, call('key-1'))
  expect(bodies).toMatchObject([{ bank_name: 'Their Bank', bank_account_type: 'savings' }])
})

test('error: platform.account_not_found for another account than the customer’s own', async () => {
  const bond = mockBond({}, { generation: 'customerId' })
  await linkedAccount(bond)
  const begun = bond.backend.begin({ purpose: 'reconnect', accountId: 'another' }, call())
  await expect(begun).rejects.toMatchObject({ code: 'platform.account_not_found', details: { platform: 'bond' } })
  expect(askedOf(bond.mock).filter((request) => request.startsWith('PATCH'))).toEqual([])
})

test('parameters: businessId', async () => {
  const { businessId = '' } = mockBond().mock.bond.businesses[0] ?? {}
  const bond = mockBond({}, { owner: { businessId } })
  const { id } = await linkedAccount(bond)
  expect(bond.mock.state().bond.ownerAccounts).toMatchObject([{ businessId, customerId: null, status: 'active' }])
  const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
  expect(await bond.backend.addByNumbers?.(numbers, call('key-1'))).toMatchObject({ value: { kind: 'third_party' } })
  expect((await bond.backend.list({}, call())).accounts).toHaveLength(2)
  expect(await bond.backend.remove(id, call())).toMatchObject({ value: { id, status: 'removed' } })
})

test('behavior: an account of the same customer below a card account is theirs too', async () => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  const { customerId = '' } = bond.mock.bond.cardAccounts[0] ?? {}
  const newer = mockBond(
    {},
    { owner: { customerId }, fetch: async (input, init) => bond.mock.fetch(new Request(input, init)) },
  )
  expect((await newer.backend.list({}, call())).accounts).toMatchObject([{ id }])
})

test('error: platform.account_not_found before another owner’s account is touched', async () => {
  const bond = mockBond({}, { generation: 'customerId' })
  const { id } = await linkedAccount(bond)
  await bond.harness.create()
  const foreign = await bond.harness.create()
  const before = askedOf(bond.mock).length
  const notFound = { code: 'platform.account_not_found', details: { platform: 'bond' } }
  await expect(foreign.begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject(notFound)
  await expect(foreign.remove(id, call())).rejects.toMatchObject(notFound)
  expect(askedOf(bond.mock).slice(before)).toEqual(['GET external_accounts', 'GET external_accounts'])
})

test('error: request.state_foreign before another owner’s row is touched', async () => {
  const bond = mockBond({}, { generation: 'customerId' })
  const { linkToken, state } = await begunLink(bond.backend)
  await bond.harness.create()
  const foreign = await bond.harness.create()
  const before = askedOf(bond.mock).length
  const request = { ...(await finishMockLink(bond.mock, { linkToken })), state }
  const refused = { code: 'request.state_foreign' }
  await expect(foreign.complete(request, call('key-1'))).rejects.toMatchObject(refused)
  await expect(foreign.abandon?.(state, call())).rejects.toMatchObject(refused)
  expect(askedOf(bond.mock)).toHaveLength(before)
  expect(rowsOf(bond.mock)).toMatchObject([{ verificationStatus: null }])
})
