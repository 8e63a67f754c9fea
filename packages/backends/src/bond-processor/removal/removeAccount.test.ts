import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import {
  accountOf,
  askedOf,
  countsOf,
  linkedAccount,
  type MockProcessor,
  mockProcessor,
} from '../testing/mockProcessor.ts'
import { removeUnremovedItems } from './removeUnremovedItems.ts'

const itemRemove = '/plaid/item/remove'
const bondAccount = '/bond/api/v0/accounts/*'

function sweep({ options }: MockProcessor): ReturnType<typeof removeUnremovedItems> {
  return removeUnremovedItems(options)
}

test('default', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const before = askedOf(scene.mock).length
  expect(accountOf(await scene.backend.remove(id, call()))).toMatchObject({
    id,
    mask: '0000',
    status: 'removed',
    canMoveMoney: false,
    nextAction: null,
    actions: [],
  })
  expect(askedOf(scene.mock).slice(before)).toEqual([
    'GET /accounts/:id/external_accounts',
    'DELETE /accounts/:id',
    'POST /item/remove',
  ])
  expect(countsOf(scene.mock)).toMatchObject({ items: 0, accounts: 0 })
  expect(scene.items.all()).toMatchObject([{ step: 'removed', secrets: {}, linkedAccountId: id }])
  expect(scene.items.all()[0]?.secrets).toEqual({})
})

test('behavior: removed at Bond and not at Plaid, the Item is kept and removed by the job', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemRemove, status: 500, times: 2 })
  expect(accountOf(await scene.backend.remove(id, call()))).toMatchObject({ status: 'removed' })
  expect(countsOf(scene.mock)).toMatchObject({ items: 1, accounts: 0 })
  expect(scene.items.all()).toMatchObject([{ step: 'removing', secrets: { accessToken: expect.any(String) } }])
  expect(await sweep(scene)).toEqual({ removed: 0, failed: 1 })
  expect(await sweep(scene)).toEqual({ removed: 1, failed: 0 })
  expect(await sweep(scene)).toEqual({ removed: 0, failed: 0 })
  expect(countsOf(scene.mock)).toMatchObject({ items: 0 })
})

test('behavior: reading the list removes it too, a minute later', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemRemove, status: 500 })
  await scene.backend.remove(id, call())
  await scene.backend.list({}, call())
  expect(countsOf(scene.mock)).toMatchObject({ items: 1 })
  scene.mock.clock.advance(60_001)
  await scene.backend.list({}, call())
  expect(countsOf(scene.mock)).toMatchObject({ items: 0 })
})

test('behavior: a lost answer of Plaid’s counts as removed after a retry', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemRemove, lose_answer: true })
  await scene.backend.remove(id, call())
  expect(scene.items.all()).toMatchObject([{ step: 'removing' }])
  expect(await sweep(scene)).toEqual({ removed: 1, failed: 0 })
})

test('behavior: ITEM_NOT_FOUND at Plaid is as good as removed', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const body = { error_type: 'ITEM_ERROR', error_code: 'ITEM_NOT_FOUND' }
  scene.mock.fail({ path: itemRemove, status: 400, body })
  await scene.backend.remove(id, call())
  expect(scene.items.all()).toMatchObject([{ step: 'removed', secrets: {} }])
})

// Another environment answers the first, and revoked is not removed: the Item may live on.
test.each(['INVALID_ACCESS_TOKEN', 'USER_PERMISSION_REVOKED', 'USER_ACCOUNT_REVOKED'])(
  'behavior: after %s the token is kept',
  async (error_code) => {
    const scene = mockProcessor()
    const { id } = await linkedAccount(scene)
    const body = { error_type: 'ITEM_ERROR', error_code }
    scene.mock.fail({ path: itemRemove, status: 400, body })
    await scene.backend.remove(id, call())
    expect(scene.items.all()).toMatchObject([{ step: 'removing', secrets: { accessToken: expect.any(String) } }])
  },
)

test('behavior: a lost answer of Bond’s is looked for', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  await linkedAccount(scene)
  scene.mock.fail({ method: 'DELETE', path: bondAccount, lose_answer: true })
  expect(accountOf(await scene.backend.remove(id, call()))).toMatchObject({ status: 'removed' })
  expect(countsOf(scene.mock)).toMatchObject({ items: 1, accounts: 1 })
})

test('error: platform.account_not_found for an unknown account, and nothing is sent to remove it', async () => {
  const scene = mockProcessor()
  await linkedAccount(scene)
  const before = askedOf(scene.mock).length
  await expect(scene.backend.remove('unknown', call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
    details: { platform: 'bond' },
  })
  expect(askedOf(scene.mock).slice(before)).toEqual(['GET /accounts/:id/external_accounts'])
})

test('error: a refusal of Bond’s needs no look at its list', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const before = askedOf(scene.mock).length
  scene.mock.fail({ method: 'DELETE', path: bondAccount, status: 403 })
  await expect(scene.backend.remove(id, call())).rejects.toMatchObject({ retryable: false, details: { status: 403 } })
  expect(askedOf(scene.mock).slice(before)).toEqual(['GET /accounts/:id/external_accounts', 'DELETE /accounts/:id'])
})

test('behavior: an account that Bond lists as removed does not exist', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  let isRemoved = false
  const backend = scene.another({
    fetch: async (input, init) => {
      if (init?.method === 'DELETE') isRemoved = true
      if (init?.method !== 'GET' || !isRemoved) return scene.mock.fetch(new Request(input, init))
      return Response.json([{ linked_account_id: id, status: 'removed', verification_status: 'instantly_verified' }])
    },
  })
  scene.mock.fail({ method: 'DELETE', path: bondAccount, lose_answer: true })
  scene.mock.fail({ path: itemRemove, status: 500 })
  expect(accountOf(await backend.remove(id, call()))).toMatchObject({ status: 'removed' })
  scene.mock.clock.advance(60_001)
  expect((await backend.list({}, call())).accounts).toEqual([])
  expect(countsOf(scene.mock)).toMatchObject({ items: 0, accounts: 0 })
})

test('behavior: removed by a request that Bond answers with 504', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const backend = scene.another({
    fetch: async (input, init) => {
      const response = await scene.mock.fetch(new Request(input, init))
      return init?.method === 'DELETE' ? new Response('<html>', { status: 504 }) : response
    },
  })
  expect(accountOf(await backend.remove(id, call()))).toMatchObject({ status: 'removed' })
  expect(countsOf(scene.mock)).toMatchObject({ items: 0, accounts: 0 })
})

test('behavior: where the look fails too, the Item is not forgotten', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ method: 'DELETE', path: bondAccount, lose_answer: true })
  // The look before the removal is good, the one after it fails.
  scene.mock.fail({
    path: '/bond/api/v0/accounts/*/external_accounts',
    status: 200,
    body: [{ linked_account_id: id, status: 'active', verification_status: 'instantly_verified' }],
  })
  scene.mock.fail({ path: '/bond/api/v0/accounts/*/external_accounts', status: 503 })
  await expect(scene.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  expect(scene.items.all()).toMatchObject([{ step: 'unlinking' }])
  await expect(scene.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.account_not_found' })
  expect(countsOf(scene.mock)).toMatchObject({ items: 0, accounts: 0 })
})

test('behavior: a removal of a crashed server is finished by reading the list', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const dead = Promise.withResolvers<void>()
  const dying = scene.another({
    fetch: async (input, init) => {
      const response = await scene.mock.fetch(new Request(input, init))
      if (init?.method !== 'DELETE') return response
      dead.resolve()
      return new Promise(() => {})
    },
  })
  void dying.remove(id, call())
  await dead.promise
  scene.mock.clock.advance(175_000)
  expect((await scene.backend.list({}, call())).accounts).toEqual([])
  expect(countsOf(scene.mock)).toMatchObject({ items: 0, accounts: 0 })
})

test('error: platform.account_not_found if Bond no longer has it, and the Item is still removed', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ method: 'DELETE', path: bondAccount, status: 404, body: { Code: 'linked_dne' } })
  await expect(scene.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.account_not_found' })
  expect(countsOf(scene.mock)).toMatchObject({ items: 0 })
})

test.each([500, 403])('error: %i at Bond leaves account and Item as they are', async (status) => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ method: 'DELETE', path: bondAccount, status })
  await expect(scene.backend.remove(id, call())).rejects.toMatchObject({ details: { status } })
  scene.mock.clock.advance(3_600_000)
  expect((await scene.backend.list({}, call())).accounts).toMatchObject([
    { id, status: 'active', actions: ['reconnect', 'remove'] },
  ])
  expect(countsOf(scene.mock)).toMatchObject({ items: 1, accounts: 1 })
  expect(accountOf(await scene.backend.remove(id, call()))).toMatchObject({ status: 'removed' })
})

test('error: platform.unavailable while another request is at it', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const link = scene.items.all()[0]
  await scene.items.claim(link?.id ?? '', { claim: 'other', now: scene.mock.clock.now(), leaseMs: 1000 })
  await expect(scene.backend.remove(id, call())).rejects.toMatchObject({
    code: 'platform.unavailable',
    retryable: true,
    details: { platform: 'bond-processor', retryAfterMs: 1000 },
  })
  expect(countsOf(scene.mock)).toMatchObject({ items: 1, accounts: 1 })
})
