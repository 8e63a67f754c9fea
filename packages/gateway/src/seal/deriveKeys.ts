import { configError } from '@banklink/core'

/** The secrets of the options, newest first. */
export type Secrets = readonly [newest: string, ...older: string[]]

/**
 * Reads the secret of the options.
 *
 * @throws `config.secret_too_short` where one is missing or shorter than 32 characters.
 */
export function readSecrets(secret: string | readonly string[] | undefined): Secrets {
  const [newest, ...older] = typeof secret === 'string' ? [secret] : (secret ?? [])
  if (newest === undefined || [newest, ...older].some(({ length }) => length < shortest)) {
    throw configError('config.secret_too_short')
  }
  return [newest, ...older]
}

const shortest = 32

/** Keys that seal and open. */
export interface SealKeys {
  newest: CryptoKey
  all: readonly CryptoKey[]
}

/** One key for each secret. */
export async function deriveSealKeys([newestSecret, ...olderSecrets]: Secrets): Promise<SealKeys> {
  const newest = await deriveSealKey(newestSecret)
  return { newest, all: [newest, ...(await Promise.all(olderSecrets.map(deriveSealKey)))] }
}

async function deriveSealKey(secret: string): Promise<CryptoKey> {
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(hkdf('seal'), await material(secret), aes, false, ['encrypt', 'decrypt'])
}

/** The key that turns idempotency keys and request bodies into digests nobody can guess back. */
export async function deriveDigestKey(secret: string): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return crypto.subtle.deriveKey(hkdf('digest'), await material(secret), hmac, false, ['sign'])
}

/** One secret, several keys: what a key is for makes it a key of its own. */
function hkdf(purpose: string): HkdfParams {
  const encoder = new TextEncoder()
  return {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: encoder.encode('banklink'),
    info: encoder.encode(`banklink ${purpose} 1`),
  }
}

function material(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, ['deriveKey'])
}
