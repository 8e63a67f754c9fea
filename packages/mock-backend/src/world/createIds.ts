/** Creates IDs that look random and are the same for the same seed, in the order of the calls. */
export interface Ids {
  uuid(): string
  /** Fifteen letters and digits, as Plaid's request ids are. */
  requestId(): string
  /** Thirty-seven letters and digits, as Plaid's account and Item ids are. */
  plaidId(): string
  /** As many hexadecimal digits as asked for. */
  hex(length: number): string
}

export function createIds(seed: string): Ids {
  const next = xorshift128(seed)
  const pick = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(next() % alphabet.length)).join('')
  return {
    uuid: () => `${pick(hex, 8)}-${pick(hex, 4)}-4${pick(hex, 3)}-${pick('89ab', 1)}${pick(hex, 3)}-${pick(hex, 12)}`,
    requestId: () => pick(alphanumeric, 15),
    plaidId: () => pick(alphanumeric, 37),
    hex: (length) => pick(hex, length),
  }
}

const hex = '0123456789abcdef'
const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Marsaglia's xorshift128: unsigned 32-bit numbers. Never for anything that must be hard to guess. */
function xorshift128(seed: string): () => number {
  let [a, b, c, d] = [fnv1a(`${seed}/a`), fnv1a(`${seed}/b`), fnv1a(`${seed}/c`), fnv1a(`${seed}/d`) | 1]
  return () => {
    const mixed = a ^ (a << 11)
    ;[a, b, c] = [b, c, d]
    d = d ^ (d >>> 19) ^ mixed ^ (mixed >>> 8)
    return d >>> 0
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
