import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountOf, askedOf, linkedAccount, type MockProcessor, mockProcessor } from '../testing/mockProcessor.ts'

const accountsGet = '/plaid/accounts/get'

/** An account of whose Item an update in Link was begun. Bond doesn't see a login that lapses. */
async function updatedScene(options: Parameters<typeof mockProcessor>[0] = {}) {
  const scene = mockProcessor(options, { switches: { bond: { seesBrandLogins: false } } })
  const { id } = await linkedAccount(scene)
  const step = await scene.backend.begin({ purpose: 'reconnect', accountId: id }, call())
  if (!step.done) throw new Error('Plaid answers a token at once.')
  const { linkToken, state } = step.value
  const update = async (backend = scene.backend) =>
    accountOf(await backend.completeUpdate({ state, linkSessionId: 's', reported: null }, call()))
  const finish = () => finishMockLink(scene.mock, { linkToken })
  return { ...scene, id, update, finish }
}

async function listed({ backend }: Pick<MockProcessor, 'backend'>) {
  return (await backend.list({}, call())).accounts
}

const item = { item_id: 'i', institution_id: 'ins_109508', institution_name: null }

test('default: an account that is no longer shared is reported, until it is shared again', async () => {
  const scene = await updatedScene()
  await scene.finish()
  scene.mock.fail({ path: accountsGet, status: 200, body: { accounts: [], item } })
  const gone = {
    id: scene.id,
    status: 'failed',
    reason: 'platform.account_not_found',
    canMoveMoney: false,
    nextAction: 'link_again',
    name: 'Plaid Checking',
  }
  expect(await scene.update()).toMatchObject(gone)
  expect(await listed(scene)).toMatchObject([gone])
  expect(await scene.update()).toMatchObject({ id: scene.id, status: 'active', reason: null })
})

test('behavior: of several accounts of the Item, the linked one is read', async () => {
  const scene = await updatedScene()
  const plaidId = scene.items.all()[0]?.account.id
  const accounts = [
    { account_id: 'another', name: 'Other', mask: '9999' },
    { account_id: plaidId, name: 'Renamed', mask: '0001' },
  ]
  scene.mock.fail({ path: accountsGet, status: 200, body: { accounts, item } })
  expect(await scene.update()).toMatchObject({ id: scene.id, name: 'Renamed', mask: '0001' })
})

test('behavior: an Item that still needs a sign-in is reported', async () => {
  const scene = await updatedScene()
  scene.mock.requireLogin(scene.id)
  expect(await scene.update()).toMatchObject({ id: scene.id, status: 'reconnect_required' })
  scene.mock.fail({ path: accountsGet, status: 500 })
  await expect(scene.update()).rejects.toMatchObject({ code: 'platform.unavailable' })
})

test('behavior: an Item that still needs a sign-in is shown as such, although its stored state has no error', async () => {
  const scene = await updatedScene({ webhooks: true })
  expect(await listed(scene)).toMatchObject([{ status: 'active' }])
  scene.mock.requireLogin(scene.id)
  // No webhook came, so a list shows what is stored.
  expect(await listed(scene)).toMatchObject([{ status: 'active' }])
  expect(await scene.update()).toMatchObject({ status: 'reconnect_required', canMoveMoney: false })
  expect(await listed(scene)).toMatchObject([{ status: 'reconnect_required' }])
})

test('behavior: a renewed login is stored, and lists that follow ask nothing', async () => {
  const scene = await updatedScene({ webhooks: true })
  scene.mock.clock.advance(1000)
  await scene.finish()
  await scene.update()
  const now = scene.mock.clock.now()
  expect(scene.items.all()[0]?.state).toEqual({
    error: null,
    checkedAt: now,
    notice: { code: 'LOGIN_REPAIRED', at: now, until: null },
    newAccountsAt: null,
  })
  const before = askedOf(scene.mock).length
  await listed(scene)
  expect(askedOf(scene.mock).slice(before)).toEqual(['GET /accounts/:id/external_accounts'])
})

test('behavior: access that was granted again, without the account, gives Bond no new token', async () => {
  const scene = await updatedScene()
  const error = { error_type: 'ITEM_ERROR', error_code: 'USER_PERMISSION_REVOKED' }
  scene.mock.fail({ path: '/plaid/item/get', status: 400, body: error })
  expect(await listed(scene)).toMatchObject([{ status: 'reconnect_required' }])
  scene.mock.fail({ path: accountsGet, status: 200, body: { accounts: [], item } })
  const before = askedOf(scene.mock).length
  expect(await scene.update()).toMatchObject({ status: 'failed', nextAction: 'link_again' })
  expect(askedOf(scene.mock).slice(before)).not.toContain('POST /processor/token/create')
})

test('error: platform.account_not_found for an account that was removed in between, without a request to Plaid', async () => {
  const scene = await updatedScene()
  await scene.backend.remove(scene.id, call())
  const before = askedOf(scene.mock).length
  await expect(scene.update()).rejects.toMatchObject({ code: 'platform.account_not_found' })
  expect(askedOf(scene.mock)).toHaveLength(before)
})

test('behavior: a record that is gone from the store leaves the account that Bond has', async () => {
  const scene = await updatedScene()
  const backend = scene.another({ items: { ...scene.items, get: async () => null } })
  expect(await scene.update(backend)).toMatchObject({ id: scene.id, status: 'active' })
})
