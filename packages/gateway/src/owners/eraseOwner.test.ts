import { bondPlatform, call, cybridPlatform } from '@banklink/test'
import { expect, test } from 'vitest'
import { sqliteStore } from '../sqlite/sqliteStore.ts'
import { finishedLink, linkedAccount, mockGateway, mockGatewayOver } from '../testing/mockGateway.ts'
import { storeKey } from '../testing/testDatabase.ts'
import { webhookScene } from '../testing/webhookScene.ts'

test('default: every account is removed at the platform, and reported', async () => {
  const scene = webhookScene()
  const { account } = await scene.link()
  expect(await scene.gateway.eraseOwner({ ownerKey: 'owner-1' })).toEqual({
    removed: [account.id],
    pending: [],
    failed: [],
    answers: expect.any(Number),
    events: 0,
    remaining: [],
  })
  expect((await scene.browser.list({}, call())).accounts).toEqual([])
  expect(scene.mock.state().plaid.items).toMatchObject([{ removed: true }])
  // No access token is left either.
  expect(await scene.store.items.list(`customer:${scene.mock.bond.cardAccounts[0]?.customerId}`)).toEqual([])
})

test.each([undefined, null, 'nora', {}, { ownerKey: '' }, { ownerKey: 7 }])(
  'error: TypeError for %j, which is no session',
  async (session) => {
    const { gateway } = webhookScene()
    await expect(gateway.eraseOwner(session as never)).rejects.toThrow(/has no ownerKey.*authorize/)
    await expect(gateway.refresh(session as never)).rejects.toThrow(TypeError)
  },
)

test('behavior: what could not be removed is reported, and is removed the next time', async () => {
  const mocked = mockGateway()
  const { id } = await linkedAccount(mocked)
  const session = mocked.mock.bond.cardAccounts[0]
  const owner = { ownerKey: 'owner', ownerId: session?.accountId ?? '' }
  mocked.mock.fail({ method: 'DELETE', status: 503 })
  expect(await mocked.gateway.eraseOwner(owner)).toMatchObject({
    removed: [],
    failed: [{ accountId: id, code: 'platform.unavailable' }],
  })
  expect(await mocked.gateway.eraseOwner(owner)).toMatchObject({ removed: [id], failed: [] })
})

test('behavior: answers and audit events of the owner are deleted, and of no other owner', async () => {
  const store = sqliteStore({ path: ':memory:', key: storeKey })
  const mocked = mockGateway({ idempotency: store.idempotency, audit: store.audit })
  const request = { json: await finishedLink(mocked), headers: { 'Idempotency-Key': 'key-1' } }
  await mocked.send('/completions', request)
  const sessions = bondPlatform().owners(mocked.mock)
  const [one, other] = sessions
  if (!one || !other) throw new Error('The mock has two owners.')
  await mocked.browser(1).begin({ purpose: 'link' }, call())
  // The start, the completion and the removal; the answers to the key and to the public token.
  expect(await mocked.gateway.eraseOwner(one)).toMatchObject({ answers: 2, events: 3, remaining: [] })
  expect(await store.audit.list(one)).toEqual([])
  expect(await store.audit.list(other)).toHaveLength(1)
  const repeated = await mocked.send('/completions', request)
  expect(repeated.headers.get('Idempotency-Replayed')).toBeNull()
  await store.close()
})

test('behavior: a sweep tells which accounts changed, in as many lists as there are owners', async () => {
  const mocked = mockGatewayOver(cybridPlatform())
  const [session] = cybridPlatform().owners(mocked.mock)
  if (!session) throw new Error('The mock has an owner.')
  const begun = await mocked.browser().begin({ purpose: 'link' }, call())
  expect(begun).toBeDefined()
  const before = mocked.mock.state().requests.length
  const result = await mocked.gateway.sweep(
    [
      { session, accountId: 'gone', status: 'storing' },
      { session, accountId: 'gone-too', status: 'storing' },
      { session, accountId: 'later', status: 'storing' },
    ].map((each) => ({ ...each, status: 'storing' as const })),
    { limit: 2 },
  )
  expect(result).toMatchObject({
    changed: [{ accountId: 'gone', account: null }, { accountId: 'gone-too' }],
    unchanged: 0,
    failed: [],
    rest: [{ accountId: 'later' }],
  })
  expect(mocked.mock.state().requests.length).toBeGreaterThan(before)
})

test('behavior: a sweep continues if a platform does not answer for one owner', async () => {
  const mocked = mockGateway()
  const { id, status } = await linkedAccount(mocked)
  const sessions = mocked.mock.bond.cardAccounts.map(({ accountId }, at) => ({ ownerKey: `${at}`, ownerId: accountId }))
  const [one, other] = sessions
  if (!one || !other) throw new Error('The mock has two owners.')
  mocked.mock.fail({ method: 'GET', status: 503 })
  const result = await mocked.gateway.sweep([
    { session: other, accountId: 'x', status: 'active' },
    { session: one, accountId: id, status },
  ])
  expect(result).toMatchObject({ failed: [{ accountId: 'x', code: 'platform.unavailable' }], unchanged: 1 })
  expect(await mocked.gateway.refresh(one)).toMatchObject([{ id }])
})
