/** A unique ID, also without `crypto`, as in the jsdom of older Jest versions. It needs no real randomness. */
export function randomId(): string {
  return Array.from(randomBytes(), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16)
  if ('crypto' in globalThis) return crypto.getRandomValues(bytes)
  return bytes.map(() => Math.random() * 256)
}
