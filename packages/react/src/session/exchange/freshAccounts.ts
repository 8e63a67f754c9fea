import type { LinkedAccount } from '@banklink/core'
import type { CachedAccounts } from '../SessionOptions.ts'

/** A list that is younger than this is used without asking the platform again. Milliseconds. */
const freshMs = 60_000

/** The accounts of a cached list that is still up to date; undefined if it is not. */
export function freshAccounts(cached: CachedAccounts | undefined, now: number): readonly LinkedAccount[] | undefined {
  return cached && !cached.isInvalidated && now - cached.dataUpdatedAt < freshMs ? cached.data : undefined
}
