import type { EndStore, UnheardEnd } from '../ends/UnheardEnd.ts'
import { openRecords } from './database.ts'

/** Keeps the ends of runs that nothing on a page could be told of. */
export function indexedDbEndStore(factory: () => IDBFactory = () => indexedDB): EndStore {
  const { put, all, take } = openRecords<UnheardEnd>('ends', factory)
  return { put, all, take }
}
