import { configError } from '@banklink/core'

export type Sqlite = typeof import('node:sqlite')

/**
 * Node's SQLite, loaded by name: a static import would fail before a clear error could be thrown.
 *
 * @throws `config.sqlite_missing`
 */
export function findSqlite(runtime: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>> = process): Sqlite {
  const sqlite = runtime.getBuiltinModule?.('node:sqlite')
  if (!sqlite) throw configError('config.sqlite_missing')
  return sqlite
}
