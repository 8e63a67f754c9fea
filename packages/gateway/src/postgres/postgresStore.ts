import { createSqlStore } from '../sql/createSqlStore.ts'
import type { SqlStore, SqlStoreOptions } from '../sql/SqlStore.ts'
import type { PostgresPool } from './PostgresPool.ts'
import { postgresDatabase } from './postgresDatabase.ts'

export interface PostgresStoreOptions extends SqlStoreOptions {
  /** A pool of `pg`. The tables are created in the first schema of its `search_path`. You close it yourself. */
  pool: PostgresPool
}

/**
 * Stores links and answers in a PostgreSQL database, for any number of gateways.
 *
 * @throws `config.store_key_invalid`
 * @example
 * const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
 * pool.on('error', (error) => console.error(error.message))
 * const store = postgresStore({ pool, key: process.env.BANKLINK_STORE_KEY })
 * await store.ready()
 * createGateway({ idempotency: store.idempotency, ...options })
 */
export function postgresStore({ pool, ...options }: PostgresStoreOptions): SqlStore {
  return createSqlStore(postgresDatabase(pool), options)
}
