import type { LimitStore } from './LimitStore.ts'

export interface MemoryLimitStoreOptions {
  /**
   * How many keys are stored. If there are more, the one that was used least recently is dropped.
   *
   * @default 100_000
   */
  maxKeys?: number
}

/** Counts in this process. Several gateways each count for themselves. */
export function memoryLimitStore({ maxKeys = 100_000 }: MemoryLimitStoreOptions = {}): LimitStore {
  /** When each key is free of everything it took. The least recent is first. */
  const freeAt = new Map<string, number>()
  return {
    take(key, { requests, perMs, now }) {
      const each = perMs / requests
      const from = Math.max(freeAt.get(key) ?? 0, now)
      const waitMs = from + each - now - perMs
      if (waitMs > 0) return Math.ceil(waitMs)
      freeAt.delete(key)
      freeAt.set(key, from + each)
      if (freeAt.size > maxKeys) {
        const [oldest = ''] = freeAt.keys()
        freeAt.delete(oldest)
      }
      return 0
    },
  }
}
