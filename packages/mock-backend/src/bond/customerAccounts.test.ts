import { expect, test } from 'vitest'
import { checking, createScene, platypus, type Scene } from '../testing/createScene.ts'

const external = { type: 'external', link_type: 'plaid' }

async function linked(scene: Scene, verification: string | null = null): Promise<{ id: string; accessToken: string }> {
  const body = { ...external, customer_id: scene.owner.customerId }
  const { account_id: id, link_token } = (await scene.bond('POST', '/accounts', { body })).body
  const publicToken = await scene.finishLink(link_token, { verification_status: verification })
  const answer = await scene.bond('POST', `/accounts/${id}`, {
    body: {
      public_token: publicToken,
      external_account_id: checking.id,
      verification_status: verification ?? 'instantly_verified',
      bank_name: platypus.name,
    },
  })
  return { id, accessToken: answer.body.access_token }
}

test('default', async () => {
  const scene = createScene()
  const { bond, owner, finishLink, ask, mock } = scene
  const made = await bond('POST', '/accounts', {
    body: { ...external, customer_id: owner.customerId, redirect_uri: 'https://app.test/return' },
  })
  expect(made).toMatchObject({
    status: 201,
    body: { ...external, status: null, verification_status: null, customer_id: owner.customerId },
  })
  expect(Date.parse(made.body.expiration)).toBe(mock.clock.now() + 4 * 3_600_000)
  const session = await ask('POST', '/link/sessions', { body: { link_token: made.body.link_token } })
  expect(session.body.redirect_uri).toBe('https://app.test/return')
  const exchanged = await bond('POST', `/accounts/${made.body.account_id}`, {
    body: {
      public_token: await finishLink(made.body.link_token),
      external_account_id: checking.id,
      verification_status: 'instantly_verified',
    },
  })
  expect(exchanged).toMatchObject({
    status: 200,
    body: {
      account_id: made.body.account_id,
      link_type: 'plaid',
      access_token: expect.stringMatching(/^access-sandbox-/),
      status: 'active',
      verification_status: 'instantly_verified',
      account_type: 'checking',
      account_category: 'depository',
    },
  })
  const list = await bond('GET', `/accounts/${owner.customerId}/external_accounts`)
  expect(list.body).toMatchObject([{ linked_account_id: made.body.account_id, card_id: null, status: 'active' }])
  expect(mock.state()).toMatchObject({
    counts: { linkedAccounts: 1, activeAccounts: 1 },
    bond: {
      businesses: mock.bond.businesses,
      ownerAccounts: [{ customerId: owner.customerId, businessId: null }],
    },
  })
})

test('behavior: a business links as a customer does', async () => {
  const { bond, mock } = createScene()
  const business_id = mock.bond.businesses[0]?.businessId
  const made = await bond('POST', '/accounts', { body: { ...external, business_id } })
  expect(made).toMatchObject({ status: 201, body: { business_id } })
  expect((await bond('GET', `/accounts/${business_id}/external_accounts`)).body).toHaveLength(1)
  const removed = await bond('DELETE', `/accounts/${made.body.account_id}`, { body: external })
  expect(removed.body).toMatchObject({ business_id, customer_id: null, status: 'removed' })
})

test('behavior: a deposit code is entered and reported', async () => {
  const scene = createScene()
  const { bond, finishLink } = scene
  const { id } = await linked(scene, 'pending_manual_verification')
  const renewed = await bond('PATCH', `/accounts/${id}`, { body: { new_link_token: true } })
  expect(renewed.body).toMatchObject({ account_id: id, status: 'inactive', link_token: expect.any(String) })
  const report = (verification_status: string) =>
    bond('PATCH', `/accounts/${id}`, { body: { new_link_token: false, verification_status } })
  // Plaid knows better than the browser.
  expect((await report('manually_verified')).body).toMatchObject({ status: 'inactive' })
  await finishLink(renewed.body.link_token, { verification_status: 'manually_verified' })
  expect((await report('manually_verified')).body).toMatchObject({
    status: 'active',
    verification_status: 'manually_verified',
  })
})

test('behavior: adds an account by its numbers, once for each owner', async () => {
  const { bond, owner, stranger } = createScene()
  const body = {
    type: 'migrate_account',
    link_type: 'plaid',
    customer_id: owner.customerId,
    account_number: '900100200300',
    routing_number: '110000000',
    bank_account_type: 'savings',
    bank_name: 'A bank',
  }
  const made = await bond('POST', '/accounts', { body })
  expect(made).toMatchObject({
    status: 201,
    body: { status: 'active', verification_status: 'unverifiable', account_type: 'savings' },
  })
  expect((await bond('POST', '/accounts', { body })).body.Code).toBe('duplicate_account')
  const other = { ...body, customer_id: stranger.customerId }
  expect((await bond('POST', '/accounts', { body: other })).status).toBe(201)
})

test('behavior: the newer name serves the same', async () => {
  const { ask, mock, owner } = createScene()
  const path = `/bond/api/v0.1/accounts/${owner.accountId}/external_accounts`
  expect((await ask('GET', path)).status).toBe(401)
  expect((await ask('GET', path, { headers: { ...mock.bond.credentials } })).body).toEqual([])
})

test('error: each shape', async () => {
  const { bond, owner } = createScene()
  const create = async (body: object) => bond('POST', '/accounts', { body })
  expect(await create({})).toMatchObject({ status: 400, body: { type: ['Missing data for required field.'] } })
  expect(await create({ type: 'card' })).toMatchObject({ status: 400, body: { Error: expect.any(String) } })
  expect(await create(external)).toMatchObject({ status: 400, body: { customer_id: [expect.any(String)] } })
  expect((await create({ ...external, customer_id: 'unknown' })).body.Code).toBe('customer_dne')
  expect((await create({ ...external, business_id: 'unknown' })).body.Code).toBe('business_dne')
  expect((await bond('PATCH', `/accounts/${owner.accountId}`, { body: { new_link_token: true } })).body.Code).toBe(
    'linked_dne',
  )
  const { account_id } = (await create({ ...external, customer_id: owner.customerId })).body
  const early = await bond('PATCH', `/accounts/${account_id}`, { body: { new_link_token: true } })
  expect(early.body.Code).toBe('invalid_account_id')
})
