import type { PendingReturn, ReturnStore } from '../oauth/PendingReturn.ts'
import { openRecords } from './database.ts'

/** Stores pending returns in IndexedDB, next to the pending exchanges. */
export function indexedDbReturnStore(factory: () => IDBFactory = () => indexedDB): ReturnStore {
  const { put, remove, all, change } = openRecords<PendingReturn>('returns', factory)
  return {
    put,
    remove,
    all,
    async use(id, oauthStateId) {
      let isUsed = false
      await change(id, (found) => {
        if (found.usedFor.includes(oauthStateId)) return null
        isUsed = true
        return { ...found, usedFor: [...found.usedFor, oauthStateId] }
      })
      return isUsed
    },
  }
}
