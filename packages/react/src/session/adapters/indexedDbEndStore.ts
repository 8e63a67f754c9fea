import type { EndStore, UnheardEnd } from '../ends/UnheardEnd.ts'
import { openRecords } from './database.ts'

/** Stores the ends of runs that no observer received. */
export function indexedDbEndStore(factory: () => IDBFactory = () => indexedDB): EndStore {
  const { put, all, take } = openRecords<UnheardEnd>('ends', factory)
  return { put, all, take }
}
