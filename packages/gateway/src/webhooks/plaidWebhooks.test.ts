import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { altered, lapsed, lapsedScene, well } from '../testing/plaidTokens.ts'
import { takeOne, webhookScene, webhookUrl } from '../testing/webhookScene.ts'

test('default: a login expires, the page asks to reconnect, is reconnected, and shows that', async () => {
  const { mock, browser, account, webhook, send, listed, asked } = await lapsedScene()
  const before = asked('/item/get')
  expect(await listed()).toMatchObject(well)
  expect((await send(webhook)).status).toBe(200)
  expect(await listed()).toMatchObject({ ...lapsed, id: account.id })
  expect(await listed()).toMatchObject(lapsed)
  // One question for the webhook, and none for three lists.
  expect(asked('/item/get')).toBe(before + 1)

  const begun = await browser.begin({ purpose: 'reconnect', accountId: account.id }, call())
  if (!begun.done) throw new Error('Plaid answers a token at once.')
  const { linkSessionId } = await finishMockLink(mock, { linkToken: begun.value.linkToken })
  const step = await browser.completeUpdate({ state: begun.value.state, linkSessionId, reported: null }, call())
  expect(step).toMatchObject({ done: true, value: well })
  expect(await listed()).toMatchObject(well)
})

test('behavior: a login that will end asks for a new one while it works, until it is renewed', async () => {
  const { mock, itemId, send, listed } = await lapsedScene()
  mock.plaid.webhooks.fire(itemId, 'LOGIN_REPAIRED')
  mock.clock.advance(1000)
  mock.plaid.webhooks.fire(itemId, 'PENDING_DISCONNECT')
  const [repaired, pending] = await mock.plaid.webhooks.take()
  await send(pending as Request)
  expect(await listed()).toMatchObject({ status: 'active', canMoveMoney: true, nextAction: 'reconnect' })
  // Signed in the same second: that it is good again counts.
  await send(repaired as Request)
  expect(await listed()).toMatchObject(well)
})

test('behavior: an account that is no longer shared must be linked again', async () => {
  const { mock, itemId, send, listed } = await lapsedScene()
  mock.plaid.webhooks.fire(itemId, 'LOGIN_REPAIRED')
  mock.plaid.webhooks.fire(itemId, 'USER_ACCOUNT_REVOKED')
  await send((await mock.plaid.webhooks.take())[1] as Request)
  expect(await listed()).toMatchObject({ status: 'failed', nextAction: 'link_again' })
})

test('behavior: access that was taken back locks the account', async () => {
  const { mock, itemId, send, listed } = await lapsedScene()
  mock.plaid.webhooks.fire(itemId, 'USER_PERMISSION_REVOKED')
  await send(await takeOne(mock))
  expect(await listed()).toMatchObject(lapsed)
})

test('behavior: a webhook about an unknown Item is accepted, and nothing is requested', async () => {
  const { mock, itemId, gateway, asked } = await lapsedScene()
  const before = asked('/item/get')
  mock.plaid.webhooks.fire(itemId, 'NEW_ACCOUNTS_AVAILABLE')
  await mock.plaid.webhooks.deliver(gateway.fetch)
  expect(asked('/item/get')).toBe(before + 1)
})

test('behavior: after a day without a webhook, Plaid is called again', async () => {
  const { mock, listed, asked } = await lapsedScene()
  // The webhook was lost for good.
  const before = asked('/item/get')
  mock.clock.advance(86_399_999)
  expect(await listed()).toMatchObject(well)
  expect(asked('/item/get')).toBe(before)
  mock.clock.advance(2)
  expect(await listed()).toMatchObject(lapsed)
  expect(asked('/item/get')).toBe(before + 1)
})

test('behavior: the same webhook again is not handled again', async () => {
  const { webhook, send, asked } = await lapsedScene()
  await send(webhook)
  const before = asked('/item/get')
  expect((await send(webhook)).status).toBe(200)
  expect(asked('/item/get')).toBe(before)
})

test('behavior: what failed is not marked as seen, and is handled when it comes again', async () => {
  const { mock, webhook, send, listed, gateway } = await lapsedScene()
  mock.fail({ path: '/plaid/item/get', status: 500 })
  expect((await send(webhook)).status).toBeGreaterThanOrEqual(500)
  expect((await send(webhook)).status).toBe(200)
  expect(await listed()).toMatchObject(lapsed)
  // And as Plaid does it: signed anew.
  mock.plaid.webhooks.fire(mock.state().plaid.items[0]?.itemId ?? '', 'LOGIN_REPAIRED')
  mock.fail({ path: '/plaid/item/get', lose_answer: true })
  expect((await mock.plaid.webhooks.deliver(gateway.fetch))[0]?.status).toBeGreaterThanOrEqual(500)
  expect(await listed()).toMatchObject(lapsed)
  mock.clock.advance(30_000)
  expect(await mock.plaid.webhooks.deliver(gateway.fetch)).toEqual([{ code: 'LOGIN_REPAIRED', status: 200 }])
  expect(await listed()).toMatchObject(well)
})

test('behavior: while one is handled, a repetition is refused for now', async () => {
  const holding = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const { webhook, send } = await lapsedScene({
    handle: async () => {
      begun.resolve()
      await holding.promise
    },
  })
  const first = send(webhook)
  await begun.promise
  const busy = await send(webhook)
  expect([busy.status, busy.headers.get('Retry-After')]).toEqual([409, '30'])
  holding.resolve()
  expect((await first).status).toBe(200)
})

test('behavior: a body beyond 256 KiB is not read to its end', async () => {
  const { webhook, send } = await lapsedScene()
  expect((await send(altered(webhook, { body: ' '.repeat(256 * 1024 + 1) }))).status).toBe(413)
})

test('behavior: a gateway without a receiver has nothing at the address', async () => {
  const { gateway, webhook } = await lapsedScene()
  expect((await gateway.fetch(new Request(webhookUrl.replace('plaid', 'other'), { method: 'POST' }))).status).toBe(404)
  expect((await webhookScene({ webhooks: undefined as never }).gateway.fetch(webhook)).status).toBe(404)
})
