import { afterAll, describe } from 'vitest'
import { pglite, postgresServer } from '../testing/postgresDatabases.ts'
import { sqlStoreTests } from '../testing/sqlStoreTests.ts'

const server = process.env['DATABASE_URL']
const engine = pglite()
afterAll(() => engine.stop())

describe.each([engine, ...(server ? [postgresServer(server)] : [])])('$name', (kind) => {
  sqlStoreTests(kind)
})
