/** Bytes as text that needs no escaping in JSON, headers or addresses. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The decoded bytes; empty if the text isn't base64url, or differs from what `encodeBase64Url` would write. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(text)
  return encodeBase64Url(bytes) === text ? bytes : new Uint8Array()
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
