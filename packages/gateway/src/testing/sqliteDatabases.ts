import { accessSync, constants, globSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { findSqlite } from '../sqlite/findSqlite.ts'
import { sqliteDatabase } from '../sqlite/sqliteDatabase.ts'
import { sqliteStore } from '../sqlite/sqliteStore.ts'
import { type DatabaseKind, storeKey } from './testDatabase.ts'

/** A separate file in a separate folder. */
export const sqliteFile: DatabaseKind = {
  name: 'SQLite, file',
  async make() {
    const folder = await mkdtemp(join(memoryFolder(), 'banklink-store-'))
    const path = join(folder, 'banklink.db')
    const opened: { close(): Promise<void> }[] = []
    const kept = <T extends { close(): Promise<void> }>(each: T): T => {
      opened.push(each)
      return each
    }
    return {
      connect: (options = {}) => kept(sqliteStore({ path, key: storeKey, ...options })),
      open: () => kept(sqliteDatabase({ path, sqlite: findSqlite() })),
      async run(text) {
        const database = new DatabaseSync(path)
        const rows = database.prepare(text).all()
        database.close()
        return rows
      },
      bytes: async () =>
        globSync(`${path}*`)
          .map((file) => readFileSync(file, 'latin1'))
          .join(''),
      async drop() {
        await Promise.all(opened.map((each) => each.close()))
        rmSync(folder, { recursive: true })
      },
    }
  },
}

/** A folder in memory where the system has one: the store waits until each write is on the disk. */
function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}
