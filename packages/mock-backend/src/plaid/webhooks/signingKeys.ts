import type { MockWorld } from '../../world/MockWorld.ts'
import { PlaidError } from '../PlaidError.ts'
import type { SigningKey } from './WebhookState.ts'

const es256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** The key that signs now. The first is made when it is needed. */
export function currentKey(world: MockWorld): SigningKey {
  const { keys, currentKey: kid } = world.plaid.webhooks
  return keys.get(kid ?? '') ?? rotateKey(world)
}

/** Signs with another key from now on; the previous one expires. */
export function rotateKey(world: MockWorld): SigningKey {
  const { webhooks } = world.plaid
  const now = Math.floor(world.clock.now() / 1000)
  const before = webhooks.keys.get(webhooks.currentKey ?? '')
  if (before) before.expiredAt = now
  const key: SigningKey = {
    kid: webhooks.ids.uuid(),
    pair: crypto.subtle.generateKey(es256, false, ['sign', 'verify']),
    createdAt: now,
    expiredAt: null,
  }
  webhooks.keys.set(key.kid, key)
  webhooks.currentKey = key.kid
  return key
}

/** A key as Plaid answers it. Throws `INVALID_WEBHOOK_VERIFICATION_KEY_ID` for one that it never had. */
export async function verificationKey(world: MockWorld, kid: string): Promise<Record<string, unknown>> {
  const key = world.plaid.webhooks.keys.get(kid)
  if (!key) {
    throw new PlaidError(400, {
      type: 'INVALID_INPUT',
      code: 'INVALID_WEBHOOK_VERIFICATION_KEY_ID',
      message:
        'invalid key_id provided. note that key_ids are specific to Plaid environments, and verification keys cannot be shared between environments.',
    })
  }
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', (await key.pair).publicKey)
  return {
    key: { alg: 'ES256', crv, kid, kty, use: 'sig', x, y, created_at: key.createdAt, expired_at: key.expiredAt },
  }
}
