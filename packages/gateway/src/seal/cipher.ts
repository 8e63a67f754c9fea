import { decodeBase64Url, encodeBase64Url } from './base64Url.ts'
import type { Bytes, CipherKey } from './CipherKey.ts'

export interface CipherOptions {
  key: CipherKey
  /** Associated data: decrypting requires the same. */
  boundTo?: string
}

/** AES-GCM with a new nonce each time. */
export async function encrypt(text: string, { key, boundTo }: CipherOptions): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const sealed = await key.seal(encoder.encode(text), { nonce, boundTo: toBytes(boundTo) })
  const bytes = new Uint8Array(nonceLength + sealed.length)
  bytes.set(nonce)
  bytes.set(sealed, nonceLength)
  return encodeBase64Url(bytes)
}

/** The decrypted text; null if it was altered, cut, belongs elsewhere or was sealed with another key. */
export async function decrypt(sealed: string, { key, boundTo }: CipherOptions): Promise<string | null> {
  const bytes = decodeBase64Url(sealed)
  const [nonce, content] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength)]
  try {
    return decoder.decode(await key.open(content, { nonce, boundTo: toBytes(boundTo) }))
  } catch {
    return null
  }
}

function toBytes(boundTo: string | undefined): Bytes {
  return encoder.encode(boundTo)
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const nonceLength = 12
