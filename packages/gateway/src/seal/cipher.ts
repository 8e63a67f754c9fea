import { decodeBase64Url, encodeBase64Url } from './base64Url.ts'

export interface CipherOptions {
  key: CryptoKey
  /** What the text belongs to: it opens with the same words only. */
  boundTo?: string
}

/** AES-GCM with a new nonce each time. */
export async function encrypt(text: string, options: CipherOptions): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const sealed = await crypto.subtle.encrypt(parameters(nonce, options), options.key, encoder.encode(text))
  return encodeBase64Url(new Uint8Array([...nonce, ...new Uint8Array(sealed)]))
}

/** The text again; null for what was altered, cut, belongs elsewhere or was sealed with another key. */
export async function decrypt(sealed: string, options: CipherOptions): Promise<string | null> {
  const bytes = decodeBase64Url(sealed)
  const [nonce, content] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength)]
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(nonce, options), options.key, content))
  } catch {
    return null
  }
}

function parameters(nonce: Uint8Array<ArrayBuffer>, { boundTo }: CipherOptions): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(boundTo) }
}

const encoder = new TextEncoder()
const nonceLength = 12
