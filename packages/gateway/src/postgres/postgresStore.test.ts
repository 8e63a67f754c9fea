import pg from 'pg'
import { expect, test } from 'vitest'
import { storeKey } from '../testing/testDatabase.ts'
import { postgresStore } from './postgresStore.ts'

// What it does with a database is in ../sql/createSqlStore.test.ts.

test('error: store.failed where no server answers', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1 })
  const store = postgresStore({ pool, key: storeKey })
  await expect(store.ready()).rejects.toMatchObject({ code: 'store.failed', cause: { code: 'ECONNREFUSED' } })
  await pool.end()
})

test('error: config.store_key_invalid', () => {
  const make = () => postgresStore({ pool: new pg.Pool(), key: '' })
  expect(make).toThrow(expect.objectContaining({ code: 'config.store_key_invalid' }))
})
