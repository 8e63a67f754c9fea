import type { SqlDatabase, SqlRow } from '../sql/SqlDatabase.ts'
import type { SqlStore, SqlStoreOptions } from '../sql/SqlStore.ts'

/** A database that is empty at first and belongs to one test. */
export interface TestDatabase {
  /** Another store on it, as another gateway has. */
  connect(options?: Partial<SqlStoreOptions>): SqlStore
  /** The database as a store has it, for another store's code. */
  open(): SqlDatabase
  /** Runs a statement behind the stores’ backs. */
  run(text: string): Promise<readonly SqlRow[]>
  /** Everything that lies in it, as far as it can be read. */
  bytes(): Promise<string>
  drop(): Promise<void>
}

export interface DatabaseKind {
  name: string
  make(): Promise<TestDatabase>
}

export const storeKey: string = '0a'.repeat(32)
export const otherKey: string = '0b'.repeat(32)
