import { storeError } from '@banklink/core'
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
   * The maximum number of keys. At the limit, keys older than an hour are evicted, oldest first; if there is none, a
   * request with a new key fails with `store.full`, because no key that may still be needed is evicted.
   *
   * @default 50_000
   */
  maxEntries?: number
  /**
   * The maximum number of keys of one owner. At the limit, the owner's oldest answer is evicted; an owner with that
   * many requests in progress is refused.
   *
   * @default 100
   */
  maxEntriesPerOwner?: number
}

export interface MemoryIdempotencyStore extends IdempotencyStore {
  /** Deletes the keys that are over, and returns how many there were. Happens on its own at most a minute later. */
  purge(): number
  eraseOwner(owner: string): number
}

/** Stores answers in this process. With several gateways, use a shared store. */
// oxlint-disable-next-line max-lines-per-function -- its functions share the entries of one store
export function memoryIdempotencyStore(options: MemoryIdempotencyStoreOptions = {}): MemoryIdempotencyStore {
  const { clock = Date, keepMs = 24 * 3_600_000, maxEntries = 50_000, maxEntriesPerOwner = 100 } = options
  /** Sorted by last change; so is each owner's map below. */
  const entries = new Map<string, Entry>()
  const owners = new Map<string, Set<string>>()
  let sweptAt = clock.now()

  const drop = (key: string): void => {
    const owner = entries.get(key)?.owner ?? ''
    entries.delete(key)
    const keys = owners.get(owner)
    keys?.delete(key)
    if (keys?.size === 0) owners.delete(owner)
  }
  const put = (key: string, entry: Omit<Entry, 'since'>): void => {
    drop(key)
    entries.set(key, { ...entry, since: clock.now() })
    const keys = owners.get(entry.owner) ?? new Set()
    owners.set(entry.owner, keys.add(key))
  }
  const dropEach = (keys: readonly string[]): number => {
    for (const key of keys) drop(key)
    return keys.length
  }
  const purge = (): number => {
    sweptAt = clock.now()
    return dropEach([...entries].flatMap(([key, { expiresAt }]) => (expiresAt <= sweptAt ? [key] : [])))
  }
  const sweep = (): void => {
    if (clock.now() >= sweptAt + sweepEveryMs || entries.size >= maxEntries) purge()
  }
  const ageOf = (key: string): number => clock.now() - (entries.get(key)?.since ?? 0)
  const makeRoomFor = (owner: string): void => {
    const own = owners.get(owner) ?? new Set()
    if (own.size >= maxEntriesPerOwner) {
      giveUp([...own].find((key) => entries.get(key)?.answer ?? ageOf(key) >= longestWorkMs))
    }
    if (entries.size >= maxEntries) {
      const [oldest = ''] = entries.keys()
      giveUp(ageOf(oldest) >= neededForMs ? oldest : undefined)
    }
  }
  const giveUp = (key: string | undefined): void => {
    if (key === undefined) throw storeError('store.full', { details: { retryAfterMs: 60_000 } })
    drop(key)
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
      drop(key)
      sweep()
      makeRoomFor(owner)
      put(key, { fingerprint, attempt, owner, answer: null, expiresAt: clock.now() + leaseMs })
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
    purge,
    eraseOwner: (owner) => dropEach([...(owners.get(owner) ?? [])].filter((key) => entries.get(key)?.answer)),
  }
}

interface Entry {
  fingerprint: string
  attempt: string
  owner: string
  /** Null while the request is in progress. */
  answer: KeptAnswer | null
  /** Milliseconds since 1970; so is `since`, when it changed last. */
  expiresAt: number
  since: number
}

function stateOf(entry: Entry | undefined, fingerprint: string): Begun {
  if (!entry) return 'new'
  if (entry.fingerprint !== fingerprint) return 'mismatch'
  return entry.answer ? { answer: entry.answer } : 'busy'
}

const sweepEveryMs = 60_000

/** A claim of this age can't belong to running work. */
const longestWorkMs = 5 * 60_000

/** A browser that lost an answer repeats its request within minutes, and a reloaded page within the hour. */
const neededForMs = 3_600_000
