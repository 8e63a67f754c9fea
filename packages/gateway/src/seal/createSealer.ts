import { requestError } from '@banklink/core'
import * as v from 'valibot'
import { decodeBase64Url, encodeBase64Url } from './base64Url.ts'
import { deriveSealKeys, type SealKeys, type Secrets } from './deriveKeys.ts'

/** Makes a text that only this gateway can read or write. */
export interface Sealer<T> {
  seal(content: T): Promise<string>
  /** @throws `request.state_invalid` for what was altered, cut, or sealed elsewhere. */
  open(sealed: string): Promise<T>
}

export interface SealerOptions<T> {
  /** Newest first: the first seals, all of them open. */
  secrets: Secrets
  schema: v.GenericSchema<unknown, T>
}

/** AES-GCM, with a new nonce each time and a key that is derived from the secret. */
export function createSealer<T>({ secrets, schema }: SealerOptions<T>): Sealer<T> {
  let derived: Promise<SealKeys> | undefined
  const keys = (): Promise<SealKeys> => {
    derived ??= deriveSealKeys(secrets)
    return derived
  }

  return {
    async seal(content) {
      const { newest } = await keys()
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
      const text = new TextEncoder().encode(JSON.stringify(content))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, newest, text)
      return encodeBase64Url(new Uint8Array([...nonce, ...new Uint8Array(sealed)]))
    },
    async open(sealed) {
      const bytes = decodeBase64Url(sealed)
      const { all } = await keys()
      for (const key of all) {
        const parsed = v.safeParse(schema, await decrypt(key, bytes))
        if (parsed.success) return parsed.output
      }
      throw requestError('request.state_invalid')
    },
  }
}

async function decrypt(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const nonce = bytes.subarray(0, nonceLength)
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, bytes.subarray(nonceLength))
    return JSON.parse(new TextDecoder().decode(text))
  } catch {
    return undefined
  }
}

const nonceLength = 12
