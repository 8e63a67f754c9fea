import type { ClaimOptions, ExchangeStore, PendingExchange } from './PendingExchange.ts'

/**
 * Keeps pending exchanges in IndexedDB. Not in localStorage: there another tab's process still reads a record
 * that was removed, even under a Web Lock, and sends it twice.
 */
export function indexedDbExchangeStore(factory: () => IDBFactory = () => indexedDB): ExchangeStore {
  const within = <T>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest<T>) =>
    transact(factory(), mode, ask)
  return {
    put: async (exchange) => void (await within('readwrite', (records) => records.put(exchange))),
    remove: async (id) => void (await within('readwrite', (records) => records.delete(id))),
    all: async () => within<PendingExchange[]>('readonly', (records) => records.getAll()),
    async claim(id, options) {
      let claimed: PendingExchange | null = null
      await within<PendingExchange | undefined>('readwrite', (records) => {
        const found = records.get(id)
        found.onsuccess = () => {
          if (!isFree(found.result, options)) return
          claimed = { ...found.result, leaseUntil: options.now + options.leaseMs }
          records.put(claimed)
        }
        return found
      })
      return claimed
    },
  }
}

function isFree(found: PendingExchange | undefined, { now, isLocked }: ClaimOptions): found is PendingExchange {
  return found !== undefined && (isLocked || found.leaseUntil <= now)
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
      const transaction = database.transaction('exchanges', mode)
      const request = ask(transaction.objectStore('exchanges'))
      const end = (settle: () => void) => () => {
        database.close()
        settle()
      }
      transaction.oncomplete = end(() => resolve(request.result))
      transaction.onabort = end(() => reject(transaction.error))
    }
  })
}
