import { configError } from '@banklink/core'
import { encodeBase64Url } from './base64Url.ts'

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

/** A key of a gateway, and what tells it from others. */
export interface SealKey {
  /** Says nothing about the key, so it can stand in front of what the key sealed: {@link sealKeyIdLength} characters. */
  id: string
  key: CryptoKey
}

/** One key for each secret, newest first. */
export async function deriveSealKeys([newest, ...older]: Secrets): Promise<readonly [SealKey, ...SealKey[]]> {
  return [await deriveSealKey(newest), ...(await Promise.all(older.map(deriveSealKey)))]
}

async function deriveSealKey(secret: string): Promise<SealKey> {
  const bytes = await material(secret)
  const key = await crypto.subtle.deriveKey(hkdf('seal'), bytes, aes, false, ['encrypt', 'decrypt'])
  const id = await crypto.subtle.deriveBits(hkdf('seal key id'), bytes, 48)
  return { id: encodeBase64Url(new Uint8Array(id)), key }
}

/** Characters of 48 bits. */
export const sealKeyIdLength = 8

/** A key of a store, and what tells it from others. */
export interface StoreKey {
  /** Says nothing about the key, so it can stand beside what the key sealed. */
  id: string
  key: CryptoKey
}

/** The key that seals what a store keeps, from 32 random bytes. */
export async function deriveStoreKey(bytes: Uint8Array<ArrayBuffer>): Promise<StoreKey> {
  const secret = await material(bytes)
  const key = await crypto.subtle.deriveKey(hkdf('store'), secret, aes, false, ['encrypt', 'decrypt'])
  const id = await crypto.subtle.deriveBits(hkdf('store key id'), secret, 64)
  return { id: encodeBase64Url(new Uint8Array(id)), key }
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

function material(secret: string | Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey', 'deriveBits'])
}

const aes = { name: 'AES-GCM', length: 256 }
