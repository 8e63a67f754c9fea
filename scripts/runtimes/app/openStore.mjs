import { sqliteStore } from '@banklink/gateway/sqlite'

/** SQLite in memory; null in a runtime without `node:sqlite`. */
export async function openStore() {
  try {
    const store = sqliteStore({ path: ':memory:', key: '0a'.repeat(32) })
    await store.ready()
    return store
  } catch (error) {
    if (error.code === 'config.sqlite_missing') return null
    throw error
  }
}
