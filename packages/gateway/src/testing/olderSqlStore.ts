import { createSqlStore } from '../sql/createSqlStore.ts'
import { migrations } from '../sql/migrations.ts'
import type { SqlDatabase, SqlSteps } from '../sql/SqlDatabase.ts'
import type { SqlStore, SqlStoreOptions } from '../sql/SqlStore.ts'
import { answerStatements, migrationStatements } from '../sql/statements.ts'

/** The stores as the release of schema version 5 has them: it makes five versions of tables, and knows no owner of an answer. */
export function olderSqlStore(database: SqlDatabase, options: SqlStoreOptions): SqlStore {
  const older: SqlDatabase = {
    async run(text, values = []) {
      if (text === answerStatements.begin) return database.run(begin, values.slice(0, 5))
      const rows = await database.run(text, values)
      return text === migrationStatements.version
        ? [{ version: asThisVersion(Number(rows[0]?.['version'] ?? 0)) }]
        : rows
    },
    // The steps of this version would make a sixth.
    alone: () => database.alone(olderSteps),
    close: () => database.close(),
  }
  return createSqlStore(older, options)
}

const olderVersion = 5

/** What this version's check of the tables has to read, so that it decides as that release does. */
function asThisVersion(found: number): number {
  return found < olderVersion ? found : found + migrations.length - olderVersion
}

function* olderSteps(): SqlSteps {
  yield [migrationStatements.create]
  const [row] = yield [migrationStatements.version]
  for (const [at, texts] of migrations.slice(0, olderVersion).entries()) {
    if (at < Number(row?.['version'] ?? 0)) continue
    for (const text of texts) yield [text]
    yield [migrationStatements.record, [at + 1, 0]]
  }
}

/** As it was released. */
const begin = `INSERT INTO banklink_answers AS kept (key, fingerprint, holder, attempt, expires_at)
    VALUES ($1, $2, $3, $3, $4)
    ON CONFLICT (key) DO UPDATE SET
      fingerprint = CASE WHEN kept.expires_at <= $5 THEN excluded.fingerprint ELSE kept.fingerprint END,
      holder = CASE WHEN kept.expires_at <= $5 THEN excluded.holder ELSE kept.holder END,
      attempt = CASE WHEN kept.expires_at <= $5 THEN excluded.attempt ELSE kept.attempt END,
      answer = CASE WHEN kept.expires_at <= $5 THEN NULL ELSE kept.answer END,
      key_id = CASE WHEN kept.expires_at <= $5 THEN NULL ELSE kept.key_id END,
      expires_at = CASE WHEN kept.expires_at <= $5 THEN excluded.expires_at ELSE kept.expires_at END
    RETURNING fingerprint, attempt, answer, key_id`
