import type { ClaimOptions, ExchangeStore, PendingExchange } from './PendingExchange.ts'

/**
 * Keeps pending exchanges in IndexedDB. Not in localStorage: there another tab's process still reads a record
 * that was removed, even under a Web Lock, and sends it twice.
 */
export function indexedDbExchangeStore(factory: () => IDBFactory = () => indexedDB): ExchangeStore {
  const within = <T>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest<T>) =>
    transact(factory(), mode, ask)
  /** Reads and writes in one transaction. */
  const changed = (id: string, change: (found: PendingExchange) => PendingExchange | null) =>
    within<PendingExchange | undefined>('readwrite', (records) => {
      const found = records.get(id)
      found.onsuccess = () => {
        const next = found.result && change(found.result)
        if (next) records.put(next)
      }
      return found
    })
  return {
    put: async (exchange) => void (await within('readwrite', (records) => records.put(exchange))),
    remove: async (id) => void (await within('readwrite', (records) => records.delete(id))),
    all: async () => within<PendingExchange[]>('readonly', (records) => records.getAll()),
    async claim(id, options) {
      let claimed: PendingExchange | null = null
      await changed(id, (found) => {
        if (!isFree(found, options)) return null
        claimed = { ...found, leaseUntil: options.now + options.leaseMs }
        return claimed
      })
      return claimed
    },
    async release(id) {
      await changed(id, (found) => ({ ...found, leaseUntil: 0 }))
    },
  }
}

function isFree(found: PendingExchange, { now, isLocked }: ClaimOptions): boolean {
  return isLocked || found.leaseUntil <= now
}

function transact<T>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  ask: (records: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('banklink', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('exchanges', { keyPath: 'id' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const end = (settle: () => void) => () => {
        database.close()
        settle()
      }
      try {
        const transaction = database.transaction('exchanges', mode)
        const request = ask(transaction.objectStore('exchanges'))
        transaction.oncomplete = end(() => resolve(request.result))
        transaction.onabort = end(() => reject(transaction.error))
      } catch (cause) {
        end(() => reject(cause))()
      }
    }
  })
}
