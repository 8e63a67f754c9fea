import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountOf, askedOf, linkedAccount, type MockProcessor, mockProcessor } from './testing/mockProcessor.ts'

const itemGet = '/plaid/item/get'
const tokenCreate = '/plaid/link/token/create'
const bondLink = '/bond/api/v0/accounts/processor_tokens'
const codes = ['USER_PERMISSION_REVOKED', 'USER_ACCOUNT_REVOKED']
const locked = { status: 'reconnect_required', canMoveMoney: false, nextAction: 'reconnect' }

/** An account whose access was revoked, as Plaid reports it in either way. */
async function revoked(code: string, status: 200 | 400): Promise<MockProcessor & { id: string }> {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const error = { error_type: 'ITEM_ERROR', error_code: code }
  scene.mock.fail({ path: itemGet, status, body: status === 200 ? { item: { error } } : error })
  expect(await scene.backend.get(id, call())).toMatchObject({ ...locked, id })
  return { ...scene, id }
}

async function repair({ mock, backend, id }: MockProcessor & { id: string }) {
  const step = await backend.begin({ purpose: 'reconnect', accountId: id }, call())
  if (!step.done) throw new Error('Plaid answers a token at once.')
  const { linkSessionId } = await finishMockLink(mock, { linkToken: step.value.linkToken })
  return { state: step.value.state, linkSessionId, reported: null }
}

test.each(codes.flatMap((code) => [200, 400].map((status) => [code, status] as [string, 200 | 400])))(
  'behavior: %s (%i) locks the account, and keeps its token, until it is repaired',
  async (code, status) => {
    const scene = await revoked(code, status)
    // Plaid says that all is well again, and still no money moves: the old processor token may be dead.
    expect((await scene.backend.list({}, call())).accounts).toMatchObject([locked])
    const before = askedOf(scene.mock).length
    const account = accountOf(await scene.backend.completeUpdate(await repair(scene), call()))
    expect(account).toMatchObject({ status: 'active', canMoveMoney: true })
    expect(askedOf(scene.mock).slice(before)).toEqual(
      expect.arrayContaining(['POST /processor/token/create', 'POST /accounts/processor_tokens']),
    )
    expect((await scene.backend.list({}, call())).accounts).toMatchObject([{ id: account.id, status: 'active' }])
  },
)

test('behavior: a processor token whose answer is lost leaves it locked, and the same again repairs it', async () => {
  const scene = await revoked('USER_PERMISSION_REVOKED', 200)
  const update = await repair(scene)
  scene.mock.fail({ path: bondLink, status: 503 })
  await expect(scene.backend.completeUpdate(update, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect((await scene.backend.list({}, call())).accounts).toMatchObject([locked])
  expect(accountOf(await scene.backend.completeUpdate(update, call()))).toMatchObject({ status: 'active' })
})

test('behavior: a processor token that Bond refuses wants a new link', async () => {
  const scene = await revoked('USER_PERMISSION_REVOKED', 200)
  const update = await repair(scene)
  scene.mock.set({ bond: { identityMatch: 'fail' } })
  expect(accountOf(await scene.backend.completeUpdate(update, call()))).toMatchObject({
    status: 'failed',
    canMoveMoney: false,
    nextAction: 'link_again',
  })
})

test.each([...codes, 'ITEM_NOT_FOUND'])(
  'behavior: where update mode is refused (%s) it is linked again',
  async (code) => {
    const scene = await revoked('USER_PERMISSION_REVOKED', 200)
    scene.mock.fail({ path: tokenCreate, status: 400, body: { error_type: 'ITEM_ERROR', error_code: code } })
    const begun = scene.backend.begin({ purpose: 'reconnect', accountId: scene.id }, call())
    await expect(begun).rejects.toMatchObject({
      code: 'platform.account_not_linked',
      details: { platform: 'plaid', status: 400, platformCode: code },
      cause: { code: 'platform.rejected' },
    })
    expect(await scene.backend.get(scene.id, call())).toMatchObject({ status: 'failed', nextAction: 'link_again' })
    // The Item is still there to be removed.
    await scene.backend.remove(scene.id, call())
    expect(askedOf(scene.mock)).toContain('POST /item/remove')
  },
)

test.each([{ status: 500 }, { status: 400, body: { error_type: 'INVALID_REQUEST', error_code: 'INVALID_FIELD' } }])(
  'behavior: an update-mode token that is refused for another reason (%j) changes no account',
  async (fault) => {
    const scene = mockProcessor()
    const { id } = await linkedAccount(scene)
    scene.mock.fail({ path: tokenCreate, ...fault })
    const begun = scene.backend.begin({ purpose: 'reconnect', accountId: id }, call())
    await expect(begun).rejects.toMatchObject({ details: { platform: 'plaid', status: fault.status } })
    expect(await scene.backend.get(id, call())).toMatchObject({ status: 'active', canMoveMoney: true })
  },
)

test('behavior: access that was revoked is known from the reconnection, also if no list showed it', async () => {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemGet, status: 400, body: { error_type: 'ITEM_ERROR', error_code: codes[0] } })
  await scene.backend.begin({ purpose: 'reconnect', accountId: id }, call())
  expect(scene.items.all()).toMatchObject([{ failure: codes[0] }])
  expect(await scene.backend.get(id, call())).toMatchObject(locked)
})
