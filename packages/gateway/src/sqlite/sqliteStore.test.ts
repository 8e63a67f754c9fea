import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sqlite from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqlStore } from '../sql/createSqlStore.ts'
import type { SqlStoreOptions } from '../sql/SqlStore.ts'
import { idempotencyStoreTests } from '../testing/idempotencyStoreTests.ts'
import { begunItem } from '../testing/itemLink.ts'
import { itemStoreTests } from '../testing/itemStoreTests.ts'
import { storeKey } from '../testing/testDatabase.ts'
import { sqliteDatabase } from './sqliteDatabase.ts'
import { sqliteStore } from './sqliteStore.ts'

const { DatabaseSync } = sqlite
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banklink-sqlite-'))
})
afterEach(() => rm(folder, { recursive: true }))

const inMemory = (options: Partial<SqlStoreOptions> = {}) =>
  sqliteStore({ path: ':memory:', key: storeKey, ...options })
itemStoreTests(() => inMemory().items)
idempotencyStoreTests((options) => inMemory(options).idempotency)

test('default: a file outlives the store', async () => {
  const path = join(folder, 'banklink.db')
  const before = sqliteStore({ path, key: storeKey })
  await before.items.begin(begunItem('item-1'))
  await before.close()
  const after = sqliteStore({ path, key: storeKey })
  expect(await after.items.get('item-1')).toEqual(begunItem('item-1'))
  await after.close()
})

test('behavior: a file that another process has locked holds up nothing else', async () => {
  const path = join(folder, 'banklink.db')
  const store = sqliteStore({ path, key: storeKey })
  await store.ready()
  const other = new DatabaseSync(path)
  other.exec('BEGIN EXCLUSIVE')
  const begun = store.items.begin(begunItem('item-1'))
  // Would never come to pass while the thread waits.
  setImmediate(() => other.close())
  expect(await begun).toBe(true)
  await store.close()
})

test('error: store.failed for a file that stays locked for five seconds', async () => {
  const path = join(folder, 'banklink.db')
  const waits: number[] = []
  const wait = async (ms: number) => waits.push(ms)
  const connect = () => createSqlStore(sqliteDatabase({ path, sqlite, wait }), { key: storeKey })
  const store = connect()
  await store.ready()
  const other = new DatabaseSync(path)
  other.exec('BEGIN EXCLUSIVE')
  const locked = { code: 'store.failed', retryable: true, cause: { errcode: 5 } }
  await expect(store.items.begin(begunItem('item-1'))).rejects.toMatchObject(locked)
  expect(sum(waits)).toBeGreaterThanOrEqual(5000)
  expect(sum(waits)).toBeLessThan(5100)
  other.exec('COMMIT')
  other.close()
  expect(await store.items.begin(begunItem('item-1'))).toBe(true)
  await store.close()
})

test.runIf(process.platform !== 'win32')('behavior: no other user of the machine can read the file', async () => {
  const path = join(folder, 'banklink.db')
  const store = sqliteStore({ path, key: storeKey })
  await store.items.begin(begunItem('item-1'))
  for (const file of [path, `${path}-wal`, `${path}-shm`]) expect((await stat(file)).mode & 0o777).toBe(0o600)
  await store.close()
})

test('error: store.failed without a folder, and after the end', async () => {
  const nowhere = sqliteStore({ path: join(folder, 'missing', 'banklink.db'), key: storeKey })
  await expect(nowhere.ready()).rejects.toMatchObject({ code: 'store.failed', cause: { code: 'ENOENT' } })
  const closed = inMemory()
  await closed.ready()
  await closed.close()
  await expect(closed.items.get('item-1')).rejects.toMatchObject({ code: 'store.failed' })
})

test('error: config.store_key_invalid', () => {
  expect(() => inMemory({ key: undefined })).toThrow(expect.objectContaining({ code: 'config.store_key_invalid' }))
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
