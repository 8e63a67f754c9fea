import { exportJWK, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { digestOf, itemError, keyPair, lapsedScene, secondsOf, signed, well } from '../testing/plaidTokens.ts'
import { takeOne, webhookScene, webhookUrl } from '../testing/webhookScene.ts'
import { plaidWebhooks } from './plaidWebhooks.ts'

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
