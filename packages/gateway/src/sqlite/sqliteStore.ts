import { createSqlStore } from '../sql/createSqlStore.ts'
import type { SqlStore, SqlStoreOptions } from '../sql/SqlStore.ts'
import { findSqlite } from './findSqlite.ts'
import { sqliteDatabase } from './sqliteDatabase.ts'

export interface SqliteStoreOptions extends SqlStoreOptions {
  /** A file on a local disk, created if it is missing, or `:memory:` for a test. */
  path: string
}

/**
 * Stores links and answers in one SQLite file, for gateways on one machine. Requires Node 22.13 or newer, and no
 * installation.
 *
 * @throws `config.store_key_invalid`, or `config.sqlite_missing` in a runtime without `node:sqlite`.
 * @example
 * const store = sqliteStore({ path: 'banklink.db', key: process.env.BANKLINK_STORE_KEY })
 * await store.ready()
 * createGateway({ idempotency: store.idempotency, ...options })
 */
export function sqliteStore({ path, ...options }: SqliteStoreOptions): SqlStore {
  return createSqlStore(sqliteDatabase({ path, sqlite: findSqlite() }), options)
}
