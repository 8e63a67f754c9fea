import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRowSealer } from '../seal/createRowSealer.ts'
import { readStoreKeys } from '../seal/readStoreKeys.ts'
import { begunItem } from '../testing/itemLink.ts'
import { storeKey } from '../testing/testDatabase.ts'
import { sqliteStore } from './sqliteStore.ts'

/*
 * What a row is bound to is part of what is on the disk: under another name, no row of an earlier version would open.
 */

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banklink-sqlite-'))
})
afterEach(() => rm(folder, { recursive: true }))

const sealer = createRowSealer(readStoreKeys(storeKey))

/** A store whose one row of a table was written by an earlier version. */
async function setUp(table: string, change: Record<string, string>) {
  const path = join(folder, 'banklink.db')
  const store = sqliteStore({ path, key: storeKey })
  await store.items.begin(begunItem('item-1'))
  await store.idempotency.begin('key-1', { fingerprint: 'print', attempt: 'first', owner: 'owner-1', leaseMs: 60_000 })
  const database = new DatabaseSync(path)
  for (const [column, value] of Object.entries(change)) database.prepare(`UPDATE ${table} SET ${column} = ?`).run(value)
  database.close()
  return store
}

test('items: secrets that were sealed for their id and owner', async () => {
  const { id, owner } = begunItem('item-1')
  const { sealed, keyId } = await sealer.seal({ publicToken: 'public-kept' }, ['item', id, owner])
  const store = await setUp('banklink_items', { secrets: sealed, key_id: keyId })
  expect(await store.items.get('item-1')).toMatchObject({ secrets: { publicToken: 'public-kept' } })
  await store.close()
})

test('idempotency: an answer that was sealed for its key', async () => {
  const { sealed, keyId } = await sealer.seal({ status: 201, body: 'kept' }, ['answer', 'key-1'])
  const store = await setUp('banklink_answers', { answer: sealed, key_id: keyId })
  expect(await store.idempotency.find('key-1', 'print')).toEqual({ answer: { status: 201, body: 'kept' } })
  await store.close()
})

test.each([{ status: '201', body: 'kept' }, { status: 201 }, 'kept', null])(
  'error: store.row_unreadable for an answer that holds %j',
  async (content) => {
    const { sealed, keyId } = await sealer.seal(content, ['answer', 'key-1'])
    const store = await setUp('banklink_answers', { answer: sealed, key_id: keyId })
    await expect(store.idempotency.find('key-1', 'print')).rejects.toMatchObject({ code: 'store.row_unreadable' })
    await store.close()
  },
)

test.each(['PENDING_DISCONNECT', 'PENDING_EXPIRATION', 'LOGIN_REPAIRED'] as const)(
  'items: the notice %s is read as it was stored',
  async (code) => {
    const store = sqliteStore({ path: ':memory:', key: storeKey })
    const state = { error: null, checkedAt: 1000, notice: { code, at: 900, until: null }, newAccountsAt: null }
    await store.items.begin(begunItem('item-1', { state }))
    expect(await store.items.get('item-1')).toMatchObject({ state })
    await store.close()
  },
)
