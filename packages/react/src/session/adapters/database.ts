/** What the kit keeps in the browser: one database with a store each, and nothing open in between. */
export interface Records<T> {
  /** Reads a record and writes the result of `change`, in one transaction. `null` leaves the record unchanged. */
  change: (id: string, change: (found: T) => T | null) => Promise<unknown>
  put: (record: T) => Promise<void>
  remove: (id: string) => Promise<void>
  /** Reads a record and removes it, in one transaction. */
  take: (id: string) => Promise<T | undefined>
  all: () => Promise<T[]>
}

/** The stores of the database. */
export const recordStores = ['exchanges', 'returns', 'ends', 'tokens'] as const

export function openRecords<T>(name: (typeof recordStores)[number], factory: () => IDBFactory): Records<T> {
  // Asked for in here, so that a browser without one is a promise that rejects.
  const within = async <R>(mode: IDBTransactionMode, ask: (records: IDBObjectStore) => IDBRequest<R>): Promise<R> =>
    transact({ factory: factory(), name, mode }, ask)
  return {
    change: (id, change) =>
      within('readwrite', (records) => {
        const found: IDBRequest<T | undefined> = records.get(id)
        found.onsuccess = () => {
          const next = found.result && change(found.result)
          if (next) records.put(next)
        }
        return found
      }),
    put: async (record) => void (await within('readwrite', (records) => records.put(record))),
    remove: async (id) => void (await within('readwrite', (records) => records.delete(id))),
    take: (id) =>
      within<T | undefined>('readwrite', (records) => {
        const found: IDBRequest<T | undefined> = records.get(id)
        found.onsuccess = () => records.delete(id)
        return found
      }),
    all: () => within<T[]>('readonly', (records) => records.getAll()),
  }
}

interface Transaction {
  factory: IDBFactory
  name: string
  mode: IDBTransactionMode
}

function transact<R>(
  { factory, name, mode }: Transaction,
  ask: (records: IDBObjectStore) => IDBRequest<R>,
): Promise<R> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('banklink', 3)
    opening.onupgradeneeded = () => {
      const database = opening.result
      for (const store of recordStores) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath: 'id' })
      }
    }
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const end = (settle: () => void) => () => {
        database.close()
        settle()
      }
      try {
        const transaction = database.transaction(name, mode)
        const request = ask(transaction.objectStore(name))
        transaction.oncomplete = end(() => resolve(request.result))
        transaction.onabort = end(() => reject(transaction.error))
      } catch (cause) {
        end(() => reject(cause))()
      }
    }
  })
}
