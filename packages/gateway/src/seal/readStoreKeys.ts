import { configError } from '@banklink/core'

/** The bytes of each key, newest first. */
export type StoreKeyBytes = readonly [newest: Uint8Array<ArrayBuffer>, ...older: Uint8Array<ArrayBuffer>[]]

/**
 * Reads the keys of a store's options.
 *
 * @throws `config.store_key_invalid` where one is missing or not 32 bytes as base64 or hex.
 */
export function readStoreKeys(key: string | readonly string[] | undefined): StoreKeyBytes {
  const [newest, ...older] = typeof key === 'string' ? [key] : (key ?? [])
  if (newest === undefined) throw configError('config.store_key_invalid')
  return [toBytes(newest), ...older.map(toBytes)]
}

function toBytes(key: string): Uint8Array<ArrayBuffer> {
  const text = key.trim()
  if (/^[\da-f]{64}$/i.test(text))
    return Uint8Array.from({ length: 32 }, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16))
  if (/^[\w+/-]{43}=?$/.test(text)) {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  }
  throw configError('config.store_key_invalid')
}
