import { exportJWK, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import {
  altered,
  digestOf,
  itemError,
  keyPair,
  kidOf,
  type LapsedScene,
  lapsedScene,
  secondsOf,
  signed,
  tokenOf,
  unsigned,
  well,
} from '../testing/plaidTokens.ts'
import { takeOne, webhookScene, webhookUrl } from '../testing/webhookScene.ts'
import { plaidWebhooks } from './plaidWebhooks.ts'

const forgeries: [string, string, (scene: LapsedScene) => Promise<Request>][] = [
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

/** What a receiver handles, and how it answers, where its key signed this body. */
async function received(body: string) {
  const { privateKey, publicKey } = await keyPair
  const handled: unknown[] = []
  const scene = webhookScene({
    webhooks: plaidWebhooks({ findKey: async () => exportJWK(publicKey), handle: (each) => void handled.push(each) }),
  })
  const token = await new SignJWT({ iat: secondsOf(scene), request_body_sha256: await digestOf(body) })
    .setProtectedHeader({ alg: 'ES256', kid: 'own' })
    .sign(privateKey)
  const headers = { 'Plaid-Verification': token }
  const answer = await scene.send(new Request(webhookUrl, { method: 'POST', headers, body }))
  return { handled, status: answer.status, now: scene.mock.clock.now(), logged: scene.logged.at(-1) }
}

test('behavior: a handled webhook has the time at which Plaid signed it', async () => {
  const { handled, status, now } = await received(itemError)
  expect(status).toBe(200)
  expect(handled).toMatchObject([{ type: 'ITEM', code: 'ERROR', itemId: 'item', signedAt: now }])
})

test.each(['{}', 'no JSON', '[]'])('behavior: the signed body %j, which is no webhook, is refused', async (body) => {
  const { handled, status, logged } = await received(body)
  expect(status).toBe(401)
  expect(logged).toMatchObject({ code: 'gateway.unauthorized', platformCode: 'webhook_unreadable' })
  expect(handled).toEqual([])
})

test('behavior: a request without a signature is refused', async () => {
  const { send, logged } = await lapsedScene()
  expect((await send(new Request(webhookUrl, { method: 'POST', body: itemError }))).status).toBe(401)
  expect(logged.at(-1)).toMatchObject({ code: 'gateway.unauthorized', platformCode: 'webhook_token_unreadable' })
})
