import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountOf, askedOf, linkedAccount, type MockProcessor, mockProcessor } from '../testing/mockProcessor.ts'

const itemGet = '/plaid/item/get'

async function listed({ backend }: MockProcessor) {
  return (await backend.list({}, call())).accounts
}

/** What Plaid answers of an Item that is in this error. */
function inError(error_code: string): object {
  return { item: { item_id: 'i', error: { error_type: 'ITEM_ERROR', error_code } }, request_id: 'r' }
}

test('default', async () => {
  const scene = mockProcessor()
  const accounts = [await linkedAccount(scene), await linkedAccount(scene)]
  const before = askedOf(scene.mock).length
  expect(await listed(scene)).toMatchObject(
    accounts.map(({ id, mask, name, institution }) => ({
      id,
      mask,
      name,
      institution: { id: institution.id, name: institution.name },
    })),
  )
  expect(askedOf(scene.mock).slice(before)).toEqual([
    'GET /accounts/:id/external_accounts',
    'POST /item/get',
    'POST /item/get',
  ])
})

test('behavior: an account that was linked elsewhere is shown as Bond shows it', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const other = scene.another({ items: mockProcessor().items })
  const accounts = (await other.list({}, call())).accounts
  expect(accounts).toMatchObject([{ id, mask: '0000', name: null, status: 'active', actions: ['remove'] }])
  scene.mock.requireLogin(id)
  expect((await other.list({}, call())).accounts).toMatchObject([
    { status: 'reconnect_required', nextAction: 'link_again', actions: ['link_again', 'remove'] },
  ])
  await expect(other.begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
  })
  expect(accountOf(await other.remove(id, call()))).toMatchObject({ id, status: 'removed' })
})

test.each(['ITEM_LOGIN_REQUIRED', 'SOMETHING_NEW'])('behavior: an Item in %s wants a new login', async (code) => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemGet, status: 200, body: inError(code) })
  expect(await listed(scene)).toMatchObject([
    {
      id,
      status: 'reconnect_required',
      canMoveMoney: false,
      nextAction: 'reconnect',
      actions: ['reconnect', 'remove'],
      platformStatus: `active, instantly_verified, ${code}`,
    },
  ])
  expect(await listed(scene)).toMatchObject([{ status: 'active', canMoveMoney: true }])
})

test.each([[400, { error_type: 'ITEM_ERROR', error_code: 'ITEM_NOT_FOUND' }, 'ITEM_NOT_FOUND']])(
  'behavior: %i %j cannot be repaired',
  async (status, body, reason) => {
    const scene = mockProcessor()
    const { id } = await linkedAccount(scene)
    scene.mock.fail({ path: itemGet, status, body })
    expect(await scene.backend.get(id, call())).toMatchObject({
      status: 'failed',
      reason,
      canMoveMoney: false,
      nextAction: 'link_again',
      actions: ['link_again', 'remove'],
    })
  },
)

test.each([
  { status: 500 },
  { status: 400, body: { error_type: 'INVALID_INPUT', error_code: 'INVALID_ACCESS_TOKEN' } },
  { status: 200, body: {} },
  { lose_answer: true },
])('behavior: where Plaid does not say, Bond’s status stands (%j)', async (fault) => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemGet, ...fault })
  expect(await listed(scene)).toMatchObject([{ id, status: 'active', mask: '0000', actions: ['reconnect', 'remove'] }])
})

test('behavior: what Bond says worse stands', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const body = [{ linked_account_id: id, status: 'linked_closed', verification_status: 'instantly_verified' }]
  scene.mock.fail({ path: '/bond/api/v0/accounts/*/external_accounts', status: 200, body })
  scene.mock.fail({ path: itemGet, status: 200, body: inError('ITEM_LOGIN_REQUIRED') })
  expect(await listed(scene)).toMatchObject([{ status: 'failed', reason: 'linked_closed', nextAction: 'link_again' }])
})

test('error: platform.unavailable where Bond or the store does not answer', async () => {
  const scene = mockProcessor()
  scene.mock.fail({ path: '/bond/', status: 503 })
  await expect(listed(scene)).rejects.toMatchObject({ code: 'platform.unavailable', details: { platform: 'bond' } })
  const items = { ...scene.items, list: () => Promise.reject(new Error('no route to host')) }
  await expect(scene.another({ items }).list({}, call())).rejects.toMatchObject({
    code: 'platform.unavailable',
    details: { platformCode: 'item_store_failed' },
  })
})

test('behavior: of two accounts, the one whose Item needs a sign-in wants it, and the other is well', async () => {
  const scene = mockProcessor({}, { switches: { bond: { seesBrandLogins: false } } })
  const ids = [(await linkedAccount(scene)).id, (await linkedAccount(scene)).id]
  scene.mock.requireLogin(ids[1] ?? '')
  expect((await listed(scene)).map(({ id, status }) => [id, status])).toEqual([
    [ids[0], 'active'],
    [ids[1], 'reconnect_required'],
  ])
})

test('behavior: an account whose Item is still to be removed is shown as Bond shows it', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const row = { linked_account_id: id, status: 'active', verification_status: 'instantly_verified' }
  scene.mock.fail({ path: '/plaid/item/remove', status: 500 })
  await scene.backend.remove(id, call())
  // Bond's list may show for a while what was removed.
  scene.mock.fail({ path: '/bond/api/v0/accounts/*/external_accounts', status: 200, body: [row] })
  const before = askedOf(scene.mock).length
  expect(await listed(scene)).toMatchObject([{ id, name: null, actions: ['remove'] }])
  expect(askedOf(scene.mock).slice(before)).toEqual(['GET /accounts/:id/external_accounts'])
})
