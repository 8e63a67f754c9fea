/** Eight hexadecimal digits that tell owner keys apart without showing them. It keeps no secret. */
export function hashOf(text: string): string {
  // FNV-1a, because a plain http page has no `crypto.subtle`.
  let hash = 0x811c9dc5
  for (const character of new TextEncoder().encode(text)) hash = Math.imul(hash ^ character, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
