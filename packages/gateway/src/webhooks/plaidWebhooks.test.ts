import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import * as fc from 'fast-check'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { takeOne, type WebhookScene, webhookScene, webhookUrl } from '../testing/webhookScene.ts'
import { plaidWebhooks } from './plaidWebhooks.ts'

const lapsed = { status: 'reconnect_required', canMoveMoney: false, nextAction: 'reconnect' }
const well = { status: 'active', canMoveMoney: true, nextAction: null }

async function lapsedScene(options: Parameters<typeof webhookScene>[0] = {}) {
  const scene = webhookScene(options)
  const { account, itemId } = await scene.link()
  expect(await scene.listed()).toMatchObject(well)
  scene.mock.requireLogin(itemId)
  return { ...scene, account, itemId, webhook: await takeOne(scene.mock) }
}

/** The same webhook with another body, or another token. */
function altered(webhook: Request, change: { body?: string; token?: string }): Request {
  const headers = new Headers(webhook.headers)
  headers.delete('Content-Length')
  if (change.token !== undefined) headers.set('Plaid-Verification', change.token)
  return new Request(webhook.url, {
    method: 'POST',
    headers,
    body: change.body ?? webhook.clone().body,
    duplex: 'half',
  } as RequestInit)
}

const tokenOf = (webhook: Request) => webhook.headers.get('Plaid-Verification') ?? ''

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

const keyPair = generateKeyPair('ES256')
const itemError = '{"webhook_type":"ITEM","webhook_code":"ERROR","item_id":"item"}'
const digestOf = async (text: string) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex')
const secondsOf = ({ mock }: Pick<WebhookScene, 'mock'>) => mock.clock.now() / 1000

const forgeries: [string, string, (scene: Awaited<ReturnType<typeof lapsedScene>>) => Promise<Request>][] = [
  ['no token', 'webhook_token_unreadable', async ({ webhook }) => altered(webhook, { token: '' })],
  ['a token that is none', 'webhook_token_unreadable', async ({ webhook }) => altered(webhook, { token: 'a.b.c' })],
  [
    'another body',
    'webhook_body_changed',
    async ({ webhook }) => altered(webhook, { body: (await webhook.clone().text()).replace('ERROR', 'ERRoR') }),
  ],
  [
    'the same JSON, written otherwise',
    'webhook_body_changed',
    async ({ webhook }) => altered(webhook, { body: JSON.stringify(await webhook.clone().json()) }),
  ],
  [
    'another signature',
    'webhook_signature_wrong',
    async ({ webhook }) => altered(webhook, { token: tokenOf(webhook).replace(/\.[^.]{8}([^.]*)$/, '.AAAAAAAA$1') }),
  ],
  [
    'a key of the sender’s own under an id of Plaid’s',
    'webhook_signature_wrong',
    async (scene) => signed(scene, { alg: 'ES256', kid: kidOf(scene.webhook) }),
  ],
  [
    'an id that Plaid does not have',
    'webhook_key_unknown',
    async (scene) => signed(scene, { alg: 'ES256', kid: 'mine' }),
  ],
  ['no id', 'webhook_key_unknown', async (scene) => signed(scene, { alg: 'ES256' })],
  [
    'no algorithm',
    'webhook_algorithm_wrong',
    async ({ webhook }) => altered(webhook, { token: unsigned(webhook, { alg: 'none' }) }),
  ],
  [
    'a secret in place of a key',
    'webhook_algorithm_wrong',
    async ({ webhook }) => altered(webhook, { token: unsigned(webhook, { alg: 'HS256' }) }),
  ],
]

function kidOf(webhook: Request): string {
  return JSON.parse(atob(tokenOf(webhook).split('.')[0] ?? '')).kid
}

function unsigned(webhook: Request, change: object): string {
  const [header = '', claims] = tokenOf(webhook).split('.')
  const changed = { ...JSON.parse(atob(header)), ...change }
  return `${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${claims}.c2lnbmF0dXJl`
}

async function signed(scene: Pick<WebhookScene, 'mock'> & { webhook: Request }, header: { alg: string; kid?: string }) {
  const body = await scene.webhook.clone().text()
  const token = await new SignJWT({ iat: secondsOf(scene), request_body_sha256: await digestOf(body) })
    .setProtectedHeader(header)
    .sign((await keyPair).privateKey)
  return altered(scene.webhook, { token })
}

test.each(forgeries)('behavior: %s is refused (%s) and changes nothing', async (_what, reason, forge) => {
  const scene = await lapsedScene()
  const before = scene.asked('/item/get')
  const answer = await scene.send(await forge(scene))
  expect(answer.status).toBe(401)
  // The sender learns nothing of why; the log does.
  expect(scene.logged.at(-1)).toMatchObject({ code: 'gateway.unauthorized', platformCode: reason })
  expect(scene.asked('/item/get')).toBe(before)
  expect(await scene.listed()).toMatchObject(well)
})

test('behavior: a webhook is good for five minutes, and clocks may differ by half a minute', async () => {
  const { mock, webhook, send, logged } = await lapsedScene()
  mock.clock.advance(300_999)
  expect((await send(webhook)).status).toBe(200)
  mock.requireLogin(mock.state().plaid.items[0]?.itemId ?? '')
  const late = await takeOne(mock)
  mock.clock.advance(302_000)
  expect((await send(late)).status).toBe(401)
  expect(logged.at(-1)?.platformCode).toBe('webhook_stale')
})

test.each([
  [30, 200],
  [32, 401],
])('behavior: one signed %i s ahead is answered with %i', async (ahead, status) => {
  const { privateKey, publicKey } = await keyPair
  const jwk = await exportJWK(publicKey)
  const handled: unknown[] = []
  const scene = webhookScene({
    webhooks: plaidWebhooks({ findKey: async () => jwk, handle: (each) => void handled.push(each) }),
  })
  const body = itemError
  const token = await new SignJWT({ iat: secondsOf(scene) + ahead, request_body_sha256: await digestOf(body) })
    .setProtectedHeader({ alg: 'ES256', kid: 'own' })
    .sign(privateKey)
  const webhook = new Request(webhookUrl, { method: 'POST', headers: { 'Plaid-Verification': token }, body })
  expect((await scene.send(webhook)).status).toBe(status)
  expect(handled).toHaveLength(status === 200 ? 1 : 0)
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
  expect((await send(webhook)).status).toBe(409)
  holding.resolve()
  expect((await first).status).toBe(200)
})

test('behavior: keys change while webhooks are on their way', async () => {
  const { mock, itemId, webhook, send, listed } = await lapsedScene()
  mock.clock.advance(1000)
  mock.plaid.webhooks.rotateKey()
  mock.plaid.webhooks.fire(itemId, 'LOGIN_REPAIRED')
  expect((await send(webhook)).status).toBe(200)
  expect((await send(await takeOne(mock))).status).toBe(200)
  expect(await listed()).toMatchObject(well)
})

test('behavior: what a key signed after its end is refused', async () => {
  const { privateKey, publicKey } = await keyPair
  const scene = webhookScene({
    webhooks: plaidWebhooks({
      findKey: async () => ({ ...(await exportJWK(publicKey)), expired_at: secondsOf(scene) - 1 }),
      handle: () => {},
    }),
  })
  const send = async (iat: number) => {
    const token = await new SignJWT({ iat, request_body_sha256: await digestOf(itemError) })
      .setProtectedHeader({ alg: 'ES256', kid: 'own' })
      .sign(privateKey)
    return scene.send(
      new Request(webhookUrl, { method: 'POST', headers: { 'Plaid-Verification': token }, body: itemError }),
    )
  }
  expect((await send(secondsOf(scene) - 1)).status).toBe(200)
  expect((await send(secondsOf(scene))).status).toBe(401)
  expect(scene.logged.at(-1)?.platformCode).toBe('webhook_key_expired')
})

test('behavior: a key is requested once from Plaid, and a missing one once a minute', async () => {
  const scene = await lapsedScene()
  const { mock, webhook, send, asked } = scene
  const keys = () => asked('/webhook_verification_key/get')
  await Promise.all([send(webhook), send(webhook)])
  expect(keys()).toBe(1)
  const made = await signed(scene, { alg: 'ES256', kid: 'made-up' })
  await send(made)
  await send(made)
  expect(keys()).toBe(2)
  mock.clock.advance(60_000)
  await send(made)
  expect(keys()).toBe(3)
  // A key that is there is asked for again an hour later, since it may have ended.
  mock.clock.advance(3_600_000)
  mock.requireLogin(scene.itemId)
  await send(await takeOne(mock))
  expect(keys()).toBe(4)
})

test('behavior: invented ids send at most thirty requests a minute to Plaid', async () => {
  const scene = await lapsedScene()
  for (let at = 0; at < 40; at++) await scene.send(await signed(scene, { alg: 'ES256', kid: `made-up-${at}` }))
  expect(scene.asked('/webhook_verification_key/get')).toBe(30)
  // Plaid's own is told to come again then.
  expect((await scene.send(scene.webhook)).status).toBe(429)
  scene.mock.clock.advance(60_000)
  expect((await scene.send(scene.webhook)).status).toBe(200)
})

test('behavior: a key without an answer from Plaid is requested again', async () => {
  const { mock, webhook, send } = await lapsedScene()
  mock.fail({ path: '/plaid/webhook_verification_key/get', status: 500 })
  expect((await send(webhook)).status).toBeGreaterThanOrEqual(500)
  expect((await send(webhook)).status).toBe(200)
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

const news = fc.constantFrom(
  'ERROR',
  'LOGIN_REPAIRED',
  'PENDING_DISCONNECT',
  'PENDING_EXPIRATION',
  'NEW_ACCOUNTS_AVAILABLE',
)

test('behavior: in any order, any number of times, among forged and stale ones, it is what Plaid says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ what: news, rotates: fc.boolean(), waitMs: fc.nat(20_000) }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.infiniteStream(fc.nat(99)),
      async (history, picks) => {
        const { mock, send, link, store, listed } = webhookScene()
        const { itemId } = await link()
        await listed()
        const fired: Request[] = []
        for (const { what, rotates, waitMs } of history) {
          mock.clock.advance(waitMs)
          if (rotates) mock.plaid.webhooks.rotateKey()
          if (what === 'ERROR') mock.requireLogin(itemId)
          else mock.plaid.webhooks.fire(itemId, what)
          fired.push(...(await mock.plaid.webhooks.take()))
        }
        const notice = lastNotice(await Promise.all(fired.map(readNotice)))
        const answered: [number, number][] = []
        const pick = (): number => picks.next().value ?? 0
        for (let rest = [...fired, ...fired.filter(() => pick() < 50)]; rest.length > 0; ) {
          const [webhook] = rest.splice(pick() % rest.length, 1)
          if (!webhook) throw new Error('There is one.')
          answered.push([401, (await send(altered(webhook, { body: '{}' }))).status])
          answered.push([200, (await send(webhook)).status])
        }
        mock.clock.advance(400_000)
        for (const webhook of fired) answered.push([401, (await send(webhook)).status])
        expect(answered.filter(([wanted, status]) => wanted !== status)).toEqual([])

        const { state } = (await store.items.findByItem(itemId)) ?? {}
        expect(state?.error).toBe(mock.state().plaid.items[0]?.loginRequired ? 'ITEM_LOGIN_REQUIRED' : null)
        expect(state?.notice?.code ?? null).toBe(notice)
        await store.close()
      },
    ),
    { numRuns: 60 },
  )
})

async function readNotice(webhook: Request): Promise<{ code: string; at: number }> {
  const { iat } = JSON.parse(atob(tokenOf(webhook).split('.')[1] ?? ''))
  return { code: (await webhook.clone().json()).webhook_code, at: iat }
}

function lastNotice(told: { code: string; at: number }[]): string | null {
  const order = ['PENDING_EXPIRATION', 'PENDING_DISCONNECT', 'LOGIN_REPAIRED']
  const notices = told.filter(({ code }) => order.includes(code))
  notices.sort((one, other) => one.at - other.at || order.indexOf(one.code) - order.indexOf(other.code))
  return notices.at(-1)?.code ?? null
}
