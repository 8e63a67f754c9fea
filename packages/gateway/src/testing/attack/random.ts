/** Chance that is the same for the same seed. */
export interface Random {
  /** From 0 up to this, without it. */
  below(limit: number): number
  pick<T>(from: readonly [T, ...T[]]): T
}

/** A small generator (mulberry32): a run that went wrong is run again by its seed. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (from) => from[below(from.length)] ?? from[0] }
}
