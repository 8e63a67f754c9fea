import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.ts'

/** A store in memory, and the key and fingerprint of each claim that it received. */
export function recordingStore(): { store: IdempotencyStore; begun: readonly (readonly [string, string])[] } {
  const begun: [string, string][] = []
  const memory = memoryIdempotencyStore({ clock: { now: () => 0 } })
  const store: IdempotencyStore = {
    ...memory,
    begin(key, claim) {
      begun.push([key, claim.fingerprint])
      return memory.begin(key, claim)
    },
  }
  return { store, begun }
}
