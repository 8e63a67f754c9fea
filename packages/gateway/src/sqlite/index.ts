export type { AuditLog, Purged, SqlStore } from '../sql/SqlStore.ts'
export { type SqliteStoreOptions, sqliteStore } from './sqliteStore.ts'
