import { isBanklinkError, storeError } from '@banklink/core'
import { createRowSealer } from '../seal/createRowSealer.ts'
import { readStoreKeys } from '../seal/readStoreKeys.ts'
import { checkKeys } from './checkKeys.ts'
import { migrate } from './migrate.ts'
import { purgeSql } from './purgeSql.ts'
import { resealItems } from './resealItems.ts'
import type { SqlDatabase, SqlStatement } from './SqlDatabase.ts'
import type { SqlStore, SqlStoreOptions } from './SqlStore.ts'
import { sqlAuditLog } from './sqlAuditLog.ts'
import { sqlIdempotencyStore } from './sqlIdempotencyStore.ts'
import { sqlItemStore } from './sqlItemStore.ts'
import { sqlLimitStore } from './sqlLimitStore.ts'

/**
 * Makes the stores over any database that runs their statements.
 *
 * @throws `config.store_key_invalid`
 */
export function createSqlStore(database: SqlDatabase, { key, clock = Date, keepMs = day }: SqlStoreOptions): SqlStore {
  const sealer = createRowSealer(readStoreKeys(key))
  const ready = untilItWorks(async () => {
    await migrate(database, { now: clock.now() })
    await checkKeys(database, { sealer, now: clock.now() })
  })
  const run = async (...statement: SqlStatement): ReturnType<SqlDatabase['run']> => {
    await ready()
    return asStoreError(database.run(...statement))
  }

  return {
    items: sqlItemStore({ run }, sealer),
    idempotency: sqlIdempotencyStore({ run, sealer }, { clock, keepMs }),
    limits: sqlLimitStore({ run }),
    audit: sqlAuditLog({ run }),
    ready,
    check: async () => void (await run('SELECT 1')),
    reseal: () => resealItems({ run }, sealer),
    purge: () => purgeSql({ run }, { now: clock.now() }),
    close: () => asStoreError(database.close()),
  }
}

const day = 24 * 3_600_000

/** Runs the work once for all callers, and again for callers after a failure. */
function untilItWorks(work: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | undefined
  return () => {
    doing ??= asStoreError(work()).catch((error: unknown) => {
      doing = undefined
      throw error
    })
    return doing
  }
}

async function asStoreError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw isBanklinkError(cause) ? cause : storeError('store.failed', { cause })
  }
}
