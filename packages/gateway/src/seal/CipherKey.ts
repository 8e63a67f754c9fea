import { nodeCrypto } from './nodeCrypto.ts'

/** A key that seals and opens bytes with AES-GCM. Sealed bytes end with their tag. The key itself can't be exported. */
export interface CipherKey {
  seal(content: Bytes, how: CipherParameters): Uint8Array | Promise<Uint8Array>
  /** @throws if the bytes were altered, cut, belong elsewhere or were sealed with another key. */
  open(sealed: Bytes, how: CipherParameters): Uint8Array | Promise<Uint8Array>
}

export interface CipherParameters {
  nonce: Bytes
  /** Associated data: opening requires the same. */
  boundTo: Bytes
}

export type Bytes = Uint8Array<ArrayBuffer>

/** Makes a key of 32 bytes, by the quickest cryptography that the runtime has. */
export function cipherKey(bytes: Bytes): CipherKey | Promise<CipherKey> {
  return nodeCrypto ? nodeCipherKey(bytes, nodeCrypto) : webCipherKey(bytes)
}

/** By WebCrypto, which every runtime has. */
export async function webCipherKey(bytes: Bytes): Promise<CipherKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const parameters = ({ nonce, boundTo }: CipherParameters) => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: boundTo,
  })
  return {
    seal: async (content, how) => new Uint8Array(await crypto.subtle.encrypt(parameters(how), key, content)),
    open: async (sealed, how) => new Uint8Array(await crypto.subtle.decrypt(parameters(how), key, sealed)),
  }
}

/** By Node's own cryptography. */
export function nodeCipherKey(
  bytes: Bytes,
  { createSecretKey, createCipheriv, createDecipheriv }: NonNullable<typeof nodeCrypto>,
): CipherKey {
  const key = createSecretKey(bytes)
  return {
    seal(content, { nonce, boundTo }) {
      const aes = createCipheriv('aes-256-gcm', key, nonce)
      aes.setAAD(boundTo)
      return Buffer.concat([aes.update(content), aes.final(), aes.getAuthTag()])
    },
    open(sealed, { nonce, boundTo }) {
      // Otherwise a tag that was cut to four bytes would do.
      const aes = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength })
      aes.setAAD(boundTo)
      aes.setAuthTag(sealed.subarray(-authTagLength))
      return Buffer.concat([aes.update(sealed.subarray(0, -authTagLength)), aes.final()])
    },
  }
}

const authTagLength = 16
