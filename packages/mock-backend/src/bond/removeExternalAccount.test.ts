import { expect, test } from 'vitest'
import { createScene } from '../testing/createScene.ts'

const form = { type: 'external', link_type: 'plaid' }

test('default', async () => {
  const { mock, bond, link, owner } = createScene()
  const { linkedAccountId } = await link()
  mock.clock.advance(1000)
  const { status, body } = await bond('DELETE', `/accounts/${owner.accountId}/external_accounts/${linkedAccountId}`)
  expect(status).toBe(200)
  expect(body).toEqual({
    deleted_at: '2026-01-15T12:00:01.000Z',
    date_created: '2026-01-15T12:00:00.000Z',
    linked_account_id: linkedAccountId,
    account_id: owner.accountId,
    customer_id: owner.customerId,
    bank_name: 'First Platypus Bank',
    status: 'removed',
  })
  expect(mock.state().plaid.items).toMatchObject([{ removed: true, hasAccess: false }])
  expect(mock.state().bond.cardAccounts[0]?.linkedAccounts).toMatchObject([{ status: 'removed' }])
})

test('behavior: by its own id', async () => {
  const { mock, bond, link, owner } = createScene()
  const { linkedAccountId } = await link()
  const { status, body } = await bond('DELETE', `/accounts/${linkedAccountId}`, { body: form })
  expect(status).toBe(200)
  expect(body).toEqual({
    account_id: linkedAccountId,
    business_id: null,
    customer_id: owner.customerId,
    date_created: '2026-01-15T12:00:00.000Z',
    deleted_at: '2026-01-15T12:00:00.000Z',
    type: 'external',
    link_type: 'plaid',
    status: 'removed',
    verification_status: 'instantly_verified',
  })
  expect(mock.state().counts).toMatchObject({ linkedAccounts: 0, items: 0 })
})

test('behavior: removes a row that was never linked', async () => {
  const { mock, bond, token, owner } = createScene()
  const { linkedAccountId } = await token()
  const answer = await bond('DELETE', `/accounts/${owner.accountId}/external_accounts/${linkedAccountId}`)
  expect(answer).toMatchObject({ status: 200, body: { bank_name: null, status: 'removed' } })
  expect(mock.state().counts.linkedAccounts).toBe(0)
})

test('behavior: an update token of a removed account no longer opens Link', async () => {
  const { bond, ask, link, owner } = createScene()
  const { linkedAccountId } = await link()
  const path = `/accounts/${owner.accountId}/external_accounts`
  const { body } = await bond('PATCH', `${path}/plaid`, { body: { linked_account_id: linkedAccountId } })
  await bond('DELETE', `${path}/${linkedAccountId}`)
  const session = await ask('POST', '/link/sessions', { body: { link_token: body.link_token } })
  expect(session).toMatchObject({ status: 400, body: { error_code: 'INVALID_LINK_TOKEN' } })
})

test('error: linked_dne', async () => {
  const { mock, bond, link, owner, stranger } = createScene()
  const { linkedAccountId } = await link()
  const refusal = { status: 404, body: { Code: 'linked_dne' } }
  const mine = `/accounts/${owner.accountId}/external_accounts/${linkedAccountId}`
  expect(await bond('DELETE', `/accounts/${stranger.accountId}/external_accounts/${linkedAccountId}`)).toMatchObject(
    refusal,
  )
  expect(await bond('DELETE', `/accounts/${owner.accountId}`, { body: form })).toMatchObject(refusal)
  expect(mock.state().counts.activeAccounts).toBe(1)
  expect((await bond('DELETE', mine)).status).toBe(200)
  expect(await bond('DELETE', mine)).toMatchObject(refusal)
  expect(await bond('DELETE', `/accounts/${linkedAccountId}`, { body: form })).toMatchObject(refusal)
})

test('error: missing fields', async () => {
  const { mock, bond, link } = createScene()
  const { linkedAccountId } = await link()
  expect(await bond('DELETE', `/accounts/${linkedAccountId}`)).toMatchObject({
    status: 400,
    body: { type: ['Missing data for required field.'], link_type: ['Missing data for required field.'] },
  })
  expect(mock.state().counts.activeAccounts).toBe(1)
})
