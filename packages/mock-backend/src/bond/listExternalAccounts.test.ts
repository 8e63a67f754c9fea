import { expect, test } from 'vitest'
import { createScene } from '../testing/createScene.ts'

test('default', async () => {
  const { bond, link, owner } = createScene()
  const linked = await link()
  const { status, body } = await bond('GET', `/accounts/${owner.accountId}/external_accounts`)
  expect(status).toBe(200)
  expect(body).toEqual([
    {
      linked_account_id: linked.linkedAccountId,
      plaid_access_token: linked.accessToken,
      customer_id: owner.customerId,
      card_id: owner.accountId,
      date_created: '2026-01-15T12:00:00.000Z',
      date_updated: '2026-01-15T12:00:00.000Z',
      status: 'active',
      verification_status: 'instantly_verified',
      bank_name: 'First Platypus Bank',
      bank_logo: expect.stringMatching(/^data:image\/svg\+xml,/),
      account_type: 'checking',
      account_category: 'depository',
    },
  ])
})

test('parameters: list_full_account', async () => {
  const { bond, link, token, owner } = createScene()
  await link()
  await token()
  const path = `/accounts/${owner.accountId}/external_accounts`
  expect((await bond('GET', `${path}?list_full_account=true`)).body).toMatchObject([
    { account_number: '1111222233330000', routing_number: '011401533' },
    { account_number: null, routing_number: null },
  ])
  expect((await bond('GET', `${path}?list_full_account=false`)).body[0]).not.toHaveProperty('account_number')
})

test('behavior: lists a customer as it lists a card account, and no other owner', async () => {
  const { bond, link, owner, stranger } = createScene()
  const mine = await link()
  const theirs = await link({ accountId: stranger.accountId })
  const ids = async (id: string): Promise<string[]> =>
    (await bond('GET', `/accounts/${id}/external_accounts`)).body.map(
      (row: { linked_account_id: string }) => row.linked_account_id,
    )
  expect(await ids(owner.accountId)).toEqual([mine.linkedAccountId])
  expect(await ids(owner.customerId)).toEqual([mine.linkedAccountId])
  expect(await ids(stranger.customerId)).toEqual([theirs.linkedAccountId])
})

test('behavior: holds rows that were never linked, and no removed ones', async () => {
  const { bond, link, token, owner } = createScene()
  const path = `/accounts/${owner.accountId}/external_accounts`
  const removed = await link()
  await bond('DELETE', `${path}/${removed.linkedAccountId}`)
  const posted = await token()
  await bond('GET', `${path}/plaid`)
  expect((await bond('GET', path)).body).toMatchObject([
    {
      linked_account_id: posted.linkedAccountId,
      status: 'inactive',
      verification_status: null,
      plaid_access_token: null,
      bank_name: null,
      bank_logo: null,
      account_type: null,
      account_category: null,
    },
    { status: 'link initiated', verification_status: null },
  ])
})

test('behavior: mixes two ways to write a date', async () => {
  const { bond, token, owner } = createScene()
  await token()
  await token()
  const { body } = await bond('GET', `/accounts/${owner.accountId}/external_accounts`)
  expect(body).toMatchObject([
    { date_created: '2026-01-15T12:00:00.000Z' },
    { date_created: '2026-01-15 04:00:00.000000-08' },
  ])
})
