import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

export interface MemoryIdempotencyStoreOptions {
  /** @default Date */
  clock?: { now(): number }
  /**
   * Milliseconds that an answer is kept.
   *
   * @default a day
   */
  keepMs?: number
  /**
   * Milliseconds after which a request that never ended is taken for dead.
   *
   * @default two minutes
   */
  leaseMs?: number
  /**
   * How many keys are kept; the oldest go first.
   *
   * @default 10_000
   */
  maxEntries?: number
}

/** Keeps answers in this process. With more than one gateway, use a store that they share. */
export function memoryIdempotencyStore(options: MemoryIdempotencyStoreOptions = {}): IdempotencyStore {
  const { clock = Date, keepMs = 24 * 3_600_000, leaseMs = 120_000, maxEntries = 10_000 } = options
  // In order of insertion, which is what makes the oldest the first.
  const entries = new Map<string, Entry>()

  const put = (key: string, entry: Entry): void => {
    entries.delete(key)
    entries.set(key, entry)
    for (const [oldest, { expiresAt }] of entries) {
      if (entries.size <= maxEntries && expiresAt > clock.now()) break
      entries.delete(oldest)
    }
  }

  return {
    begin(key, fingerprint) {
      const entry = entries.get(key)
      if (!entry || entry.expiresAt <= clock.now()) {
        put(key, { fingerprint, answer: null, expiresAt: clock.now() + leaseMs })
        return 'new'
      }
      if (entry.fingerprint !== fingerprint) return 'mismatch'
      return entry.answer ? { answer: entry.answer } : 'busy'
    },
    finish(key, answer) {
      const entry = entries.get(key)
      if (entry) put(key, { ...entry, answer, expiresAt: clock.now() + keepMs })
    },
    release(key) {
      if (!entries.get(key)?.answer) entries.delete(key)
    },
  }
}

interface Entry {
  fingerprint: string
  /** Null while the request is under way. */
  answer: KeptAnswer | null
  /** Milliseconds since 1970. */
  expiresAt: number
}
