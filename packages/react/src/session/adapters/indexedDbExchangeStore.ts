import type { ClaimOptions, ExchangeStore, PendingExchange } from '../exchange/PendingExchange.ts'
import { openRecords } from './database.ts'

/**
 * Keeps pending exchanges in IndexedDB. Not in localStorage: there another tab's process still reads a record
 * that was removed, even under a Web Lock, and sends it twice.
 */
export function indexedDbExchangeStore(factory: () => IDBFactory = () => indexedDB): ExchangeStore {
  const { put, remove, all, change } = openRecords<PendingExchange>('exchanges', factory)
  return {
    put,
    remove,
    all,
    async claim(id, options) {
      let claimed: PendingExchange | null = null
      await change(id, (found) => {
        if (!isFree(found, options)) return null
        claimed = { ...found, leaseUntil: options.now + options.leaseMs }
        return claimed
      })
      return claimed
    },
    async release(id) {
      await change(id, (found) => ({ ...found, leaseUntil: 0 }))
    },
  }
}

function isFree(found: PendingExchange, { now, isLocked }: ClaimOptions): boolean {
  return isLocked || found.leaseUntil <= now
}
