import type { TokenStore, UnusedToken } from '../tokens/UnusedToken.ts'
import { openRecords } from './database.ts'

/** Keeps link tokens that no Link was opened with. */
export function indexedDbTokenStore(factory: () => IDBFactory = () => indexedDB): TokenStore {
  const { put, all, take } = openRecords<UnusedToken>('tokens', factory)
  return { put, all, take }
}
