export type { AuditLog, Purged, SqlStore } from '../sql/SqlStore.ts'
export type { PostgresClient, PostgresPool, PostgresResult } from './PostgresPool.ts'
export { type PostgresStoreOptions, postgresStore } from './postgresStore.ts'
