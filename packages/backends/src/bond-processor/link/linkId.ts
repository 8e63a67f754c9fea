/** The name of one success of Link: a digest of its public token, in hexadecimal. */
export async function linkIdOf(publicToken: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(publicToken))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
