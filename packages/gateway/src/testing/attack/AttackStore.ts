import type { ItemStore } from '@banklink/backends/bond-processor'
import type { IdempotencyStore } from '../../idempotency/IdempotencyStore.ts'
import { memoryIdempotencyStore } from '../../idempotency/memoryIdempotencyStore.ts'
import { sqliteStore } from '../../sqlite/sqliteStore.ts'
import { pglite, postgresServer } from '../postgresDatabases.ts'
import { sqliteFile } from '../sqliteDatabases.ts'
import { storeKey, type TestDatabase } from '../testDatabase.ts'

/** What the gateways of an attack share. */
export interface AttackStore {
  /** The stores as one more gateway has them. */
  connect(clock: Clock): { idempotency: IdempotencyStore; items: ItemStore }
}

export interface AttackStoreKind {
  name: string
  make(): Promise<AttackStore>
}

/** Answers in memory, which the gateways of one process share. Items are in SQLite, as there is no other store of them. */
export const memory: AttackStoreKind = {
  name: 'memory',
  async make() {
    const time = { now: () => 0 }
    const idempotency = memoryIdempotencyStore({ clock: { now: () => time.now() } })
    const store = sqliteStore({ path: ':memory:', key: storeKey })
    return {
      connect(clock) {
        time.now = () => clock.now()
        return { idempotency, items: store.items }
      },
    }
  },
}

/** Every database that there is here: a PostgreSQL server where `DATABASE_URL` names one. `stop` drops what was made. */
export function databaseKinds(): { kinds: readonly AttackStoreKind[]; stop: () => Promise<void> } {
  const engine = pglite()
  const server = process.env['DATABASE_URL']
  const made: TestDatabase[] = []
  const kinds = [sqliteFile, engine, ...(server ? [postgresServer(server)] : [])].map((kind) => ({
    name: kind.name,
    async make() {
      const database = await kind.make()
      made.push(database)
      return { connect: (clock: Clock) => database.connect({ clock }) }
    },
  }))
  const stop = async (): Promise<void> => {
    for (const database of made) await database.drop()
    await engine.stop()
  }
  return { kinds, stop }
}

interface Clock {
  now(): number
}
