import { configError } from '@banklink/core'

export type Sqlite = typeof import('node:sqlite')

/**
 * Node's SQLite, asked for by name: an import of what is missing would fail before anything could be said about it.
 *
 * @throws `config.sqlite_missing`
 */
export function findSqlite(runtime: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>> = process): Sqlite {
  const sqlite = runtime.getBuiltinModule?.('node:sqlite')
  if (!sqlite) throw configError('config.sqlite_missing')
  return sqlite
}
