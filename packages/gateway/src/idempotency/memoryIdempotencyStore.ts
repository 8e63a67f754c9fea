import type { Begun, IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

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
   * How many keys are kept. Where there are more, the owner who has the most loses one: the oldest that was answered.
   *
   * @default 10_000
   */
  maxEntries?: number
}

/** Keeps answers in this process. With more than one gateway, use a store that they share. */
export function memoryIdempotencyStore(options: MemoryIdempotencyStoreOptions = {}): IdempotencyStore {
  const { clock = Date, keepMs = 24 * 3_600_000, maxEntries = 10_000 } = options
  const entries = new Map<string, Entry>()
  /** Keys of each owner, the oldest first. */
  const owners = new Map<string, Set<string>>()
  let sweptAt = clock.now()

  const drop = (key: string): void => {
    const owner = entries.get(key)?.owner ?? ''
    entries.delete(key)
    const keys = owners.get(owner)
    keys?.delete(key)
    if (keys?.size === 0) owners.delete(owner)
  }
  const put = (key: string, entry: Entry): void => {
    drop(key)
    entries.set(key, entry)
    const keys = owners.get(entry.owner) ?? new Set()
    owners.set(entry.owner, keys.add(key))
  }
  const sweep = (): void => {
    if (clock.now() < sweptAt + sweepEveryMs && entries.size < maxEntries) return
    sweptAt = clock.now()
    for (const [key, { expiresAt }] of entries) if (expiresAt <= sweptAt) drop(key)
  }
  const makeRoom = (): void => {
    while (entries.size > maxEntries) {
      const keys = [...largest(owners.values())]
      const answered = keys.find((key) => entries.get(key)?.answer)
      drop(answered ?? keys[0] ?? '')
    }
  }
  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key)
    return entry && entry.expiresAt > clock.now() ? entry : undefined
  }

  return {
    find: (key, fingerprint) => stateOf(live(key), fingerprint),
    begin(key, { fingerprint, attempt, owner, leaseMs }) {
      const begun = stateOf(live(key), fingerprint)
      if (begun !== 'new') return begun
      sweep()
      put(key, { fingerprint, attempt, owner, answer: null, expiresAt: clock.now() + leaseMs })
      makeRoom()
      return 'new'
    },
    finish(key, { attempt, answer }) {
      const entry = entries.get(key)
      if (entry?.attempt === attempt) put(key, { ...entry, answer, expiresAt: clock.now() + keepMs })
    },
    release(key, attempt) {
      const entry = entries.get(key)
      if (entry?.attempt === attempt && !entry.answer) drop(key)
    },
  }
}

interface Entry {
  fingerprint: string
  attempt: string
  owner: string
  /** Null while the request is under way. */
  answer: KeptAnswer | null
  /** Milliseconds since 1970. */
  expiresAt: number
}

function stateOf(entry: Entry | undefined, fingerprint: string): Begun {
  if (!entry) return 'new'
  if (entry.fingerprint !== fingerprint) return 'mismatch'
  return entry.answer ? { answer: entry.answer } : 'busy'
}

function largest(sets: Iterable<Set<string>>): Set<string> {
  let found = new Set<string>()
  for (const set of sets) if (set.size > found.size) found = set
  return found
}

const sweepEveryMs = 60_000
