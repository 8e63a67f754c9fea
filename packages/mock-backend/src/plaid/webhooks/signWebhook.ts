import type { MockWorld } from '../../world/MockWorld.ts'
import { currentKey } from './signingKeys.ts'
import type { WaitingWebhook } from './WebhookState.ts'

const encoder = new TextEncoder()

/**
 * A webhook as Plaid sends it: its body's digest and the time are signed in `Plaid-Verification`, again for each
 * attempt.
 */
export async function signWebhook(
  world: MockWorld,
  { url, body }: Pick<WaitingWebhook, 'url' | 'body'>,
): Promise<Request> {
  const { kid, pair } = currentKey(world)
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(body))
  const claims = { iat: Math.floor(world.clock.now() / 1000), request_body_sha256: toHex(digest) }
  const signed = `${toBase64Url(JSON.stringify({ alg: 'ES256', kid, typ: 'JWT' }))}.${toBase64Url(JSON.stringify(claims))}`
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    (await pair).privateKey,
    encoder.encode(signed),
  )
  const token = `${signed}.${toBase64Url(String.fromCharCode(...new Uint8Array(signature)))}`
  return new Request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Plaid-Verification': token },
    body,
  })
}

function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of text with one byte a character. */
function toBase64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
