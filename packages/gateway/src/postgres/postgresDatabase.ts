import type { SqlDatabase, SqlSteps } from '../sql/SqlDatabase.ts'
import type { PostgresClient, PostgresPool } from './PostgresPool.ts'

/** The tables that the pool's connections see, by their `search_path`. */
export function postgresDatabase(pool: PostgresPool): SqlDatabase {
  return {
    run: async (text, values = []) => (await repeated(() => pool.query(text, [...values]))).rows,
    async alone(steps) {
      const client = await pool.connect()
      try {
        await inTransaction(client, steps())
        client.release()
      } catch (error) {
        // What state it is in is not known, so nobody else gets this connection.
        client.release(true)
        throw error
      }
    },
    // It is the caller's pool.
    close: async () => {},
  }
}

async function inTransaction(client: PostgresClient, steps: SqlSteps): Promise<void> {
  await client.query('BEGIN')
  // Held to the end of the transaction, also behind a pooler that shares connections.
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
  let step = steps.next([])
  while (!step.done) {
    const [text, values = []] = step.value
    step = steps.next((await client.query(text, [...values])).rows)
  }
  await client.query('COMMIT')
}

/** An arbitrary number that others are unlikely to use. */
const migrationLock = 62_267_546_501

/** Repeats a statement that the database rolled back because of a conflict with another one. */
async function repeated<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === mostTries || !undone.has((error as { code?: unknown } | null)?.code)) throw error
    }
  }
}

const mostTries = 5

/** Serialization failure, deadlock. */
const undone: ReadonlySet<unknown> = new Set(['40001', '40P01'])
