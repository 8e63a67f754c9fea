import { encodeBase64Url } from './base64Url.ts'
import { nodeCrypto } from './nodeCrypto.ts'

/** A digest that identifies an unguessable value: SHA-256 of its JSON. A guessable value needs a keyed digest. */
export async function hashOf(parts: readonly string[]): Promise<string> {
  const text = JSON.stringify(['banklink', ...parts])
  return nodeCrypto ? nodeHash(text, nodeCrypto) : webHash(text)
}

/** By WebCrypto, which every runtime has. */
export async function webHash(text: string): Promise<string> {
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

/** By Node's own cryptography. */
export function nodeHash(text: string, { createHash }: NonNullable<typeof nodeCrypto>): string {
  return createHash('sha256').update(text).digest('base64url')
}
