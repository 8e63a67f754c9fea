import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, finishedLink, linkedAccount, mockProcessor } from '../testing/mockProcessor.ts'
import type { ItemWebhook } from './ItemWebhook.ts'
import { processorWebhooks } from './processorWebhooks.ts'

const itemGet = '/plaid/item/get'
const accountsGet = '/plaid/accounts/get'
const well = { status: 'active', canMoveMoney: true, nextAction: null }
const lapsed = { status: 'reconnect_required', canMoveMoney: false, nextAction: 'reconnect' }

/** An account that was listed once, and the webhooks about its Item. Bond sees no login that lapses. */
async function webhookScene() {
  const scene = mockProcessor({ webhooks: true }, { switches: { bond: { seesBrandLogins: false } } })
  const { id } = await linkedAccount(scene)
  const listed = async () => (await scene.backend.list({}, call())).accounts[0]
  expect(await listed()).toMatchObject(well)
  const { handle } = processorWebhooks(scene.options)
  const itemId = scene.items.all()[0]?.itemId ?? ''
  const send = (code: string, change: Partial<ItemWebhook> = {}) =>
    handle({ type: 'ITEM', code, itemId, signedAt: scene.mock.clock.now(), until: null, ...change })
  const before = askedOf(scene.mock).length
  return { ...scene, id, itemId, listed, send, asked: () => askedOf(scene.mock).slice(before) }
}

/** What Plaid answers of an Item in this error, in either of its two ways. */
function inError(error_code: string, status: 200 | 400): { status: number; body: object } {
  const error = { error_type: 'ITEM_ERROR', error_code }
  return { status, body: status === 200 ? { item: { error } } : error }
}

test('default: the state is requested once for a webhook, and not for the lists after it', async () => {
  const { mock, id, itemId, listed, send, asked } = await webhookScene()
  mock.requireLogin(itemId)
  expect(await listed()).toMatchObject(well)
  await send('ERROR')
  expect(await listed()).toMatchObject({
    ...lapsed,
    id,
    platformStatus: expect.stringContaining('ITEM_LOGIN_REQUIRED'),
  })
  expect(await listed()).toMatchObject(lapsed)
  expect(asked().filter((each) => each === 'POST /item/get')).toHaveLength(1)
})

test.each<[type: string, code: string, asks: string[]]>([
  ['ITEM', 'ERROR', ['POST /item/get']],
  ['ITEM', 'LOGIN_REPAIRED', ['POST /item/get']],
  ['ITEM', 'NEW_ACCOUNTS_AVAILABLE', ['POST /item/get']],
  ['ITEM', 'PENDING_DISCONNECT', ['POST /item/get']],
  ['ITEM', 'PENDING_EXPIRATION', ['POST /item/get']],
  ['ITEM', 'USER_PERMISSION_REVOKED', ['POST /item/get']],
  ['ITEM', 'USER_ACCOUNT_REVOKED', ['POST /item/get', 'POST /accounts/get']],
  ['AUTH', 'AUTOMATICALLY_VERIFIED', ['POST /item/get', 'POST /accounts/get']],
  ['AUTH', 'VERIFICATION_EXPIRED', ['POST /item/get', 'POST /accounts/get']],
])('parameters: %s %s asks Plaid %j', async (type, code, asks) => {
  const { listed, send, asked } = await webhookScene()
  await send(code, { type })
  expect(asked()).toEqual(asks)
  expect(await listed()).toMatchObject({ status: 'active' })
})

test.each([
  ['ITEM', 'WEBHOOK_UPDATE_ACKNOWLEDGED'],
  ['ITEM', 'VERIFICATION_EXPIRED'],
  ['AUTH', 'DEFAULT_UPDATE'],
  ['AUTH', 'ERROR'],
  ['TRANSACTIONS', 'ERROR'],
  ['TRANSACTIONS', 'AUTOMATICALLY_VERIFIED'],
])('parameters: %s %s asks and stores nothing', async (type, code) => {
  const { items, send, asked } = await webhookScene()
  const before = items.all()
  await send(code, { type })
  expect(asked()).toEqual([])
  expect(items.all()).toEqual(before)
})

test.each([null, 'another'])('behavior: a webhook about the Item %s asks nothing', async (itemId) => {
  const { items, send, asked } = await webhookScene()
  const before = items.all()
  await send('ERROR', { itemId })
  expect(asked()).toEqual([])
  expect(items.all()).toEqual(before)
})

test('behavior: a webhook about a link that is not complete asks nothing', async () => {
  const scene = await webhookScene()
  scene.mock.fail({ path: accountsGet, status: 503 })
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  const before = [scene.items.all(), scene.asked()]
  await scene.send('ERROR', { itemId: scene.items.all()[1]?.itemId ?? null })
  expect([scene.items.all(), scene.asked()]).toEqual(before)
})

test.each(
  ['USER_PERMISSION_REVOKED', 'USER_ACCOUNT_REVOKED'].flatMap((code) =>
    ([200, 400] as const).map((status) => [code, status] as const),
  ),
)('behavior: %s (%i) locks the account, also after Plaid reports no error', async (code, status) => {
  const { mock, items, listed, send } = await webhookScene()
  mock.fail({ path: itemGet, ...inError(code, status) })
  await send('USER_PERMISSION_REVOKED')
  expect(await listed()).toMatchObject(lapsed)
  expect(items.all()).toMatchObject([{ failure: code, state: { error: code } }])
  await send('LOGIN_REPAIRED')
  expect(await listed()).toMatchObject(lapsed)
  // Missing then, it could still be shared again: only a renewal tells.
  mock.fail({ path: accountsGet, status: 200, body: { accounts: [], item: {} } })
  await send('USER_ACCOUNT_REVOKED')
  expect(items.all()).toMatchObject([{ failure: code }])
})

test('behavior: an Item that Plaid does not have must be linked again', async () => {
  const { mock, listed, send } = await webhookScene()
  mock.fail({ path: itemGet, ...inError('ITEM_NOT_FOUND', 400) })
  await send('ERROR')
  expect(await listed()).toMatchObject({ status: 'failed', reason: 'ITEM_NOT_FOUND', nextAction: 'link_again' })
})

test.each([{ status: 500 }, inError('ITEM_LOCKED', 400), { lose_answer: true }])(
  'error: without an answer of Plaid’s (%j) the webhook fails, and nothing is stored',
  async (fault) => {
    const { mock, items, send } = await webhookScene()
    const before = items.all()
    mock.fail({ path: itemGet, ...fault })
    await expect(send('ERROR')).rejects.toMatchObject({ code: expect.stringMatching(/^platform\./) })
    expect(items.all()).toEqual(before)
  },
)

test('behavior: an account that is no longer shared must be linked again, and stays so', async () => {
  const { mock, listed, send } = await webhookScene()
  const gone = { status: 'failed', reason: 'platform.account_not_found', nextAction: 'link_again' }
  mock.fail({ path: accountsGet, status: 200, body: { accounts: [{ account_id: 'another' }], item: {} } })
  await send('USER_ACCOUNT_REVOKED')
  expect(await listed()).toMatchObject(gone)
  mock.fail({ path: itemGet, ...inError('USER_PERMISSION_REVOKED', 200) })
  await send('ERROR')
  expect(await listed()).toMatchObject(gone)
})

test('behavior: the account’s verification status is stored, not that of another account', async () => {
  const { mock, items, send } = await webhookScene()
  const [before] = items.all()
  const accounts = [
    { account_id: 'another', verification_status: 'verification_failed' },
    { account_id: before?.account.id, mask: '9999', verification_status: 'verification_expired' },
  ]
  mock.fail({ path: accountsGet, status: 200, body: { accounts, item: {} } })
  await send('VERIFICATION_EXPIRED', { type: 'AUTH' })
  const account = { ...before?.account, verificationStatus: 'verification_expired' }
  expect(items.all()).toMatchObject([{ account, failure: null }])
})

test('behavior: accounts are not requested of an Item in error', async () => {
  const { itemId, mock, send, asked } = await webhookScene()
  mock.requireLogin(itemId)
  await send('USER_ACCOUNT_REVOKED')
  expect(asked()).toEqual(['POST /item/get'])
})

test('behavior: a notice that the login will expire asks to reconnect while the account works', async () => {
  const { mock, items, listed, send } = await webhookScene()
  const until = Date.UTC(2026, 0, 22)
  await send('PENDING_DISCONNECT', { until })
  expect(await listed()).toMatchObject({ status: 'active', canMoveMoney: true, nextAction: 'reconnect' })
  const now = mock.clock.now()
  expect(items.all()[0]?.state).toMatchObject({ notice: { code: 'PENDING_DISCONNECT', at: now, until } })
})

test('behavior: a notice from before the renewal of a login, which arrives late, changes nothing; a later one does', async () => {
  const { mock, id, backend, listed, send } = await webhookScene()
  const begun = await backend.begin({ purpose: 'reconnect', accountId: id }, call())
  if (!begun.done) throw new Error('Plaid answers a token at once.')
  const signedAt = mock.clock.now() - 1000
  await backend.completeUpdate({ state: begun.value.state, linkSessionId: 's', reported: null }, call())
  await send('PENDING_DISCONNECT', { signedAt })
  expect(await listed()).toMatchObject(well)
  await send('PENDING_DISCONNECT', { signedAt: mock.clock.now() + 1000 })
  expect(await listed()).toMatchObject({ ...well, nextAction: 'reconnect' })
})

test('error: platform.unavailable while another request works on the link, so that Plaid sends it again', async () => {
  const { mock, items, send, asked } = await webhookScene()
  const [link] = items.all()
  await items.claim(link?.id ?? '', { claim: 'other', now: mock.clock.now(), leaseMs: 1000 })
  await expect(send('ERROR')).rejects.toMatchObject({
    code: 'platform.unavailable',
    retryable: true,
    details: { platform: 'bond-processor', retryAfterMs: 1000 },
  })
  expect(asked()).toEqual([])
})

test('behavior: each claim has a unique name', async () => {
  const scene = await webhookScene()
  const claims: string[] = []
  const claim: typeof scene.items.claim = async (id, options) => {
    claims.push(options.claim)
    return scene.items.claim(id, options)
  }
  const { handle } = processorWebhooks({ ...scene.options, items: { ...scene.items, claim } })
  const webhook = { type: 'ITEM', code: 'ERROR', itemId: scene.itemId, signedAt: 0, until: null }
  await handle(webhook)
  await handle(webhook)
  expect(claims).toEqual([expect.stringMatching(/^.{36}$/), expect.stringMatching(/^.{36}$/)])
  expect(new Set(claims).size).toBe(2)
})
