import { expect, test } from 'vitest'
import { finishMockLink } from '../finishMockLink.ts'
import { createScene, type Scene } from '../testing/createScene.ts'

async function processorToken(
  { plaid, mock }: Scene,
  processor = 'bond',
): Promise<{ processor_token: string; access_token: string }> {
  const { link_token } = (
    await plaid('/link/token/create', {
      client_name: 'A brand',
      language: 'en',
      country_codes: ['US'],
      products: ['auth'],
      user: { client_user_id: 'user-1' },
    })
  ).body
  const { publicToken, account } = await finishMockLink(mock, { linkToken: link_token })
  const { access_token } = (await plaid('/item/public_token/exchange', { public_token: publicToken })).body
  const made = await plaid('/processor/token/create', { access_token, account_id: account.id, processor })
  return { processor_token: made.body.processor_token, access_token }
}

test('default', async () => {
  const scene = createScene()
  const { bond, owner, mock } = scene
  const { processor_token, access_token } = await processorToken(scene)
  const answer = await bond('POST', '/accounts/processor_tokens', {
    body: { processor_token, customer_id: owner.customerId },
  })
  expect(answer).toMatchObject({
    status: 201,
    body: {
      customer_id: owner.customerId,
      status: 'active',
      verification_status: 'instantly_verified',
      type: 'external',
      link_type: 'plaid',
      linked_account_id: answer.body.account_id,
    },
  })
  const secrets = mock.secrets()
  expect(secrets).toContain(processor_token)
  expect(secrets).toContain(access_token)
  expect(JSON.stringify(mock.state())).not.toContain(processor_token)
})

test('behavior: a business links as a customer does', async () => {
  const scene = createScene()
  const { processor_token } = await processorToken(scene)
  const business_id = scene.mock.bond.businesses[0]?.businessId
  const answer = await scene.bond('POST', '/accounts/processor_tokens', { body: { processor_token, business_id } })
  expect(answer).toMatchObject({ status: 201, body: { business_id } })
})

test('behavior: the Item stays the brand’s', async () => {
  const scene = createScene()
  const { bond, plaid, owner, mock } = scene
  const { processor_token, access_token } = await processorToken(scene)
  const body = { processor_token, customer_id: owner.customerId }
  const { account_id } = (await bond('POST', '/accounts/processor_tokens', { body })).body
  await plaid('/sandbox/item/reset_login', { access_token })
  const list = () => bond('GET', `/accounts/${owner.customerId}/external_accounts`)
  expect((await list()).body).toMatchObject([{ status: 'inactive' }])
  await bond('DELETE', `/accounts/${account_id}`, { body: { type: 'external', link_type: 'plaid' } })
  expect((await list()).body).toEqual([])
  expect((await plaid('/item/get', { access_token })).status).toBe(200)
  await plaid('/item/remove', { access_token })
  expect(mock.state().plaid.processorTokens).toMatchObject([{ processor: 'bond', revoked: true }])
  expect((await bond('POST', '/accounts/processor_tokens', { body })).body.Code).toBe('token_exchange_post_schema')
})

test('error: 422', async () => {
  const scene = createScene()
  const body = { ...(await processorToken(scene)), customer_id: scene.owner.customerId }
  scene.mock.set({ bond: { processorIntegration: false } })
  expect((await scene.bond('POST', '/accounts/processor_tokens', { body })).status).toBe(422)
  scene.mock.set({ bond: { processorIntegration: true } })
  const other = { ...body, ...(await processorToken(scene, 'dwolla')) }
  expect((await scene.bond('POST', '/accounts/processor_tokens', { body: other })).status).toBe(422)
  expect((await scene.bond('POST', '/accounts/processor_tokens', { body })).status).toBe(201)
})

test('error: the identity does not match', async () => {
  const scene = createScene({ switches: { bond: { identityMatch: 'fail' } } })
  const { processor_token } = await processorToken(scene)
  const body = { processor_token, customer_id: scene.owner.customerId }
  expect(await scene.bond('POST', '/accounts/processor_tokens', { body })).toMatchObject({
    status: 400,
    body: {
      Message: 'Failed to exchange token due to identity failure, accounts were not linked.',
      Status: 400,
      Code: 'account_post_schema',
      Type: 'Request Error',
    },
  })
  expect(scene.mock.state().counts.linkedAccounts).toBe(0)
})

test('error: fields', async () => {
  const { bond, owner } = createScene()
  const link = async (body: object) => (await bond('POST', '/accounts/processor_tokens', { body })).body
  expect(await link({ customer_id: owner.customerId })).toHaveProperty('processor_token')
  expect(await link({ processor_token: 'any' })).toHaveProperty('customer_id')
  expect((await link({ processor_token: 'any', customer_id: 'unknown' })).Code).toBe('customer_dne')
  expect((await link({ processor_token: 'any', customer_id: owner.customerId })).Code).toBe(
    'token_exchange_post_schema',
  )
})

test('parameters: foreignProcessorTokens', async () => {
  const { mock, bond, owner } = createScene()
  const body = { processor_token: 'processor-sandbox-of-plaid-itself', customer_id: owner.customerId }
  expect((await bond('POST', '/accounts/processor_tokens', { body })).status).toBe(400)
  mock.set({ bond: { foreignProcessorTokens: 'accept' } })
  expect(await bond('POST', '/accounts/processor_tokens', { body })).toMatchObject({
    status: 201,
    body: { status: 'active', customer_id: owner.customerId },
  })
  expect(mock.state().bond.ownerAccounts).toMatchObject([{ status: 'active', bankName: null, itemId: null }])
})
