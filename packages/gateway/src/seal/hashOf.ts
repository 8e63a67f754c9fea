import { encodeBase64Url } from './base64Url.ts'

/** A name for what nobody can guess, in place of itself: SHA-256 of its JSON. What can be guessed wants a keyed digest. */
export async function hashOf(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(['banklink', ...parts]))
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
