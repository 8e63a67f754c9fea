import { storeError } from '@banklink/core'
import { migrations } from './migrations.ts'
import type { SqlDatabase, SqlRow, SqlSteps } from './SqlDatabase.ts'
import { migrationStatements } from './statements.ts'

/**
 * Brings a database to this version's tables, once however many gateways start. One that is there already is only
 * read, so a user without the right to make tables will do.
 *
 * @throws `store.version_mismatch` for a database of a newer version.
 */
export async function migrate(database: SqlDatabase, { now }: { now: number }): Promise<void> {
  // Where the table is missing the statement fails, and so does the next one where it is something else.
  const rows = await database.run(migrationStatements.version).catch(() => [])
  if (versionOf(rows) < migrations.length) await database.alone(() => missingSteps(now))
}

function* missingSteps(now: number): SqlSteps {
  yield [migrationStatements.create]
  // Read again: somebody else may have been first.
  const version = versionOf(yield [migrationStatements.version])
  for (const [at, texts] of migrations.entries()) {
    if (at < version) continue
    for (const text of texts) yield [text]
    yield [migrationStatements.record, [at + 1, now]]
  }
}

function versionOf([row]: readonly SqlRow[]): number {
  const version = Number(row?.['version'] ?? 0)
  if (version > migrations.length) throw storeError('store.version_mismatch')
  return version
}
