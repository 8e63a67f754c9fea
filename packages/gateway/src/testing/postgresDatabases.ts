import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import pg from 'pg'
import { postgresDatabase } from '../postgres/postgresDatabase.ts'
import { postgresStore } from '../postgres/postgresStore.ts'
import { type DatabaseKind, storeKey, type TestDatabase } from './testDatabase.ts'

/** PostgreSQL’s engine in this process, over its wire protocol. */
export function pglite(): DatabaseKind & { stop(): Promise<void> } {
  let starting: Promise<Engine> | undefined
  return {
    name: 'PGlite',
    async make() {
      starting ??= startEngine()
      const { host, port } = await starting
      // It serves one connection at a time, so the schema that this one is told of holds for all.
      const pool = new pg.Pool({ host, port, user: 'postgres', database: 'postgres', max: 1, idleTimeoutMillis: 0 })
      const database = await inOwnSchema(pool)
      await pool.query(`SET search_path TO ${database.schema}`)
      return database
    },
    stop: async () => (await starting)?.stop(),
  }
}

/** An existing server. Each test has its own schema and two connection pools. */
export function postgresServer(connectionString: string): DatabaseKind {
  return {
    name: 'PostgreSQL',
    async make() {
      const schema = nextSchema()
      const options = `-c search_path=${schema}`
      const [pool, other] = [new pg.Pool({ connectionString, options }), new pg.Pool({ connectionString, options })]
      return inOwnSchema(pool, { schema, other })
    },
  }
}

interface Engine {
  host: string
  port: number
  stop(): Promise<void>
}

async function startEngine(): Promise<Engine> {
  const db = await PGlite.create()
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 9 })
  await server.start()
  const { hostname, port } = new URL(`tcp://${server.getServerConn()}`)
  return {
    host: hostname,
    port: Number(port),
    async stop() {
      await server.stop()
      await db.close()
    },
  }
}

async function inOwnSchema(
  pool: pg.Pool,
  { schema = nextSchema(), other = pool }: { schema?: string; other?: pg.Pool } = {},
): Promise<TestDatabase & { schema: string }> {
  await pool.query(`CREATE SCHEMA ${schema}`)
  const pools = [pool, other]
  let connected = 0
  const nextPool = (): pg.Pool => pools[connected++ % 2] ?? pool
  return {
    schema,
    connect: (options = {}) => postgresStore({ pool: nextPool(), key: storeKey, ...options }),
    open: () => postgresDatabase(nextPool()),
    run: async (text) => (await pool.query<Record<string, unknown>>(text)).rows,
    async bytes() {
      const { rows } = await pool.query(
        `SELECT i::text FROM banklink_items i UNION ALL SELECT a::text FROM banklink_answers a`,
      )
      return JSON.stringify(rows)
    },
    async drop() {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`)
      await Promise.all([...new Set(pools)].map((each) => each.end()))
    },
  }
}

function nextSchema(): string {
  return `banklink_test_${crypto.randomUUID().replaceAll('-', '')}`
}
