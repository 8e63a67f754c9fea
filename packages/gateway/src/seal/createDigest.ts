import { encodeBase64Url } from './base64Url.ts'
import type { Bytes } from './CipherKey.ts'
import { deriveDigestKey } from './deriveKeys.ts'
import { nodeCrypto } from './nodeCrypto.ts'

/** Returns a short text that is the same for the same value and doesn't reveal it. */
export type Digest = (value: unknown) => Promise<string>

/** A text as that digest, in base64url. */
type Mac = (text: string) => string | Promise<string>

/**
 * HMAC-SHA-256 over the value's JSON, under a key that is derived from the secret. Keyed, because an account number has
 * so few digits that a plain digest could be guessed back.
 */
export function createDigest(secret: string): Digest {
  let derived: Promise<Mac> | undefined
  return async (value) => {
    derived ??= deriveDigestKey(secret).then((key) => (nodeCrypto ? nodeMac(key, nodeCrypto) : webMac(key)))
    const mac = await derived
    return mac(JSON.stringify(value))
  }
}

/** By WebCrypto, which every runtime has. */
export async function webMac(bytes: Bytes): Promise<Mac> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes, hmac, false, ['sign'])
  return async (text) =>
    encodeBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))))
}

/** By Node's own cryptography. */
export function nodeMac(bytes: Bytes, { createSecretKey, createHmac }: NonNullable<typeof nodeCrypto>): Mac {
  const key = createSecretKey(bytes)
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}
