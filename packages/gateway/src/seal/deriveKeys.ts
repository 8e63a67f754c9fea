import { configError } from '@banklink/core'
import { encodeBase64Url } from './base64Url.ts'
import { type Bytes, type CipherKey, cipherKey } from './CipherKey.ts'

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

/** A key of a gateway, with its ID. */
export interface SealKey {
  /** Doesn't reveal the key, so sealed texts start with it: {@link sealKeyIdLength} characters. */
  id: string
  key: CipherKey
}

/** One key for each secret, newest first. */
export async function deriveSealKeys([newest, ...older]: Secrets): Promise<readonly [SealKey, ...SealKey[]]> {
  return [await deriveSealKey(newest), ...(await Promise.all(older.map(deriveSealKey)))]
}

async function deriveSealKey(secret: string): Promise<SealKey> {
  const bytes = await material(secret)
  const key = await cipherKey(await derive(bytes, 'seal', 256))
  return { id: encodeBase64Url(await derive(bytes, 'seal key id', 48)), key }
}

/** Characters of 48 bits. */
export const sealKeyIdLength = 8

/** A key of a store, with its ID. */
export interface StoreKey {
  /** Doesn't reveal the key, so it can be stored next to sealed data. */
  id: string
  key: CipherKey
}

/** The key that seals what a store keeps, from 32 random bytes. */
export async function deriveStoreKey(bytes: Bytes): Promise<StoreKey> {
  const secret = await material(bytes)
  const key = await cipherKey(await derive(secret, 'store', 256))
  return { id: encodeBase64Url(await derive(secret, 'store key id', 64)), key }
}

/**
 * The bytes of the key for keyed digests of idempotency keys and request bodies, which can't be guessed from the
 * digest.
 */
export async function deriveDigestKey(secret: string): Promise<Bytes> {
  return derive(await material(secret), 'digest', 256)
}

/** Derives one of several keys from a secret: each purpose has a different key. */
async function derive(secret: CryptoKey, purpose: string, bits: number): Promise<Bytes> {
  const hkdf = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: encoder.encode('banklink'),
    info: encoder.encode(`banklink ${purpose} 1`),
  }
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, secret, bits))
}

function material(secret: string | Bytes): Promise<CryptoKey> {
  const bytes = typeof secret === 'string' ? encoder.encode(secret) : secret
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits'])
}

const encoder = new TextEncoder()
