import { closeSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { SqlDatabase, SqlRow, SqlStatement, SqlSteps } from '../sql/SqlDatabase.ts'
import type { Sqlite } from './findSqlite.ts'
import { untilUnlocked, type Wait } from './untilUnlocked.ts'

export interface SqliteDatabaseOptions {
  /** A file, or `:memory:`. */
  path: string
  sqlite: Sqlite
  /** @default a timer */
  wait?: Wait
}

/** A file, opened on first use. Statements run in this thread; waiting for another process's lock doesn't block it. */
export function sqliteDatabase(options: SqliteDatabaseOptions): SqlDatabase {
  let handle: Handle | undefined
  let isClosed = false
  const open = (): Handle => {
    if (isClosed) throw new Error('The store was closed.')
    handle ??= openHandle(options)
    return handle
  }

  return {
    run: (...statement) => untilUnlocked(() => open().run(statement), options),
    alone: (steps) => untilUnlocked(() => inTransaction(open(), steps()), options),
    async close() {
      isClosed = true
      handle?.database.close()
      handle = undefined
    },
  }
}

interface Handle {
  database: DatabaseSync
  run: (statement: SqlStatement) => readonly SqlRow[]
}

function openHandle({ path, sqlite }: SqliteDatabaseOptions): Handle {
  const database = new sqlite.DatabaseSync(path === ':memory:' ? path : makeFile(path))
  const prepared = new Map<string, StatementSync>()
  try {
    for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    database,
    run([text, values = []]) {
      const statement = prepared.get(text) ?? database.prepare(text)
      prepared.set(text, statement)
      return statement.all(Object.fromEntries(values.map((value, at) => [`$${at + 1}`, value])))
    },
  }
}

const pragmas = [
  // SQLite's own waiting would hold the thread, and every other request with it.
  'busy_timeout = 0',
  // A reader and a writer need not wait for each other.
  'journal_mode = WAL',
  // What was answered is on the disk: a public token that was exchanged cannot be exchanged again.
  'synchronous = FULL',
]

/** A file that only its owner can read. SQLite creates its additional files with the same permissions. */
function makeFile(path: string): string {
  const file = resolve(path)
  closeSync(openSync(file, 'a', 0o600))
  return file
}

function inTransaction({ database, run }: Handle, steps: SqlSteps): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    let step = steps.next([])
    while (!step.done) step = steps.next(run(step.value))
    database.exec('COMMIT')
  } catch (error) {
    rollBack(database)
    throw error
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // After some errors SQLite has done so by itself.
  }
}
