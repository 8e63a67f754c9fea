import { encodeBase64Url } from './base64Url.ts'
import { deriveDigestKey } from './deriveKeys.ts'

/** A value as a short text that says nothing about it, and is the same for the same value. */
export type Digest = (value: unknown) => Promise<string>

/**
 * HMAC-SHA-256 over the value's JSON, under a key that is derived from the secret. Keyed, because an account number has
 * so few digits that a plain digest could be guessed back.
 */
export function createDigest(secret: string): Digest {
  let derived: Promise<CryptoKey> | undefined
  return async (value) => {
    derived ??= deriveDigestKey(secret)
    const bytes = new TextEncoder().encode(JSON.stringify(value))
    return encodeBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', await derived, bytes)))
  }
}
