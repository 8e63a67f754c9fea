import { IDBDatabase, IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { someExchange } from '../../testing/createEffectContext.ts'
import type { UnheardEnd } from '../ends/UnheardEnd.ts'
import type { UnusedToken } from '../tokens/UnusedToken.ts'
import { openRecords, recordStores } from './database.ts'
import { indexedDbEndStore } from './indexedDbEndStore.ts'
import { indexedDbExchangeStore } from './indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from './indexedDbReturnStore.ts'
import { indexedDbTokenStore } from './indexedDbTokenStore.ts'

const now = 1_000
const leaseMs = 500

function exchanges() {
  const factory = new IDBFactory()
  return indexedDbExchangeStore(() => factory)
}

test('exchanges: kept, replaced and removed by their id', async () => {
  const store = exchanges()
  await store.put(someExchange('one'))
  await store.put(someExchange('two'))
  await store.put(someExchange('one', { publicToken: 'public-2' }))
  expect((await store.all()).map(({ id, publicToken }) => [id, publicToken])).toEqual([
    ['one', 'public-2'],
    ['two', 'public-two'],
  ])
  await store.remove('one')
  await store.remove('unknown')
  expect((await store.all()).map(({ id }) => id)).toEqual(['two'])
})

test('exchanges: one page claims a record, for the time of its lease', async () => {
  const store = exchanges()
  const exchange = someExchange('one')
  await store.put(exchange)
  const claimed = { ...exchange, leaseUntil: now + leaseMs }
  expect(await store.claim('one', { now, leaseMs, isLocked: false })).toEqual(claimed)
  expect(await store.all()).toEqual([claimed])
  expect(await store.claim('one', { now: now + leaseMs - 1, leaseMs, isLocked: false })).toBeNull()
  expect(await store.all()).toEqual([claimed])
  expect(await store.claim('one', { now: now + leaseMs, leaseMs, isLocked: false })).not.toBeNull()
})

test('exchanges: under a lock a lease is no hindrance, and one that is released is free', async () => {
  const store = exchanges()
  await store.put(someExchange('one', { leaseUntil: now + 1 }))
  expect(await store.claim('one', { now, leaseMs, isLocked: true })).toMatchObject({ leaseUntil: now + leaseMs })
  await store.release('one')
  expect(await store.all()).toMatchObject([{ id: 'one', leaseUntil: 0 }])
  expect(await store.claim('one', { now, leaseMs, isLocked: false })).not.toBeNull()
})

test('exchanges: what is gone is not claimed, and not written again', async () => {
  const store = exchanges()
  expect(await store.claim('one', { now, leaseMs, isLocked: true })).toBeNull()
  await store.release('one')
  expect(await store.all()).toEqual([])
})

test('ends and tokens: taken once', async () => {
  const factory = new IDBFactory()
  const [ends, tokens] = [indexedDbEndStore(() => factory), indexedDbTokenStore(() => factory)]
  const [end, token] = [{ id: 'one', accountId: '1' } as UnheardEnd, { id: 'one', linkToken: 'link-1' } as UnusedToken]
  await ends.put(end)
  await tokens.put(token)
  expect([await ends.all(), await tokens.all()]).toEqual([[end], [token]])
  expect([await ends.take('one'), await ends.take('one'), await ends.all()]).toEqual([end, undefined, []])
  expect([await tokens.take('two'), await tokens.take('one'), await tokens.all()]).toEqual([undefined, token, []])
})

test('all of them are in one database, which a page of any version can open', async () => {
  const factory = new IDBFactory()
  const earlier = Promise.withResolvers<void>()
  const opening = factory.open('banklink', 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore('exchanges', { keyPath: 'id' })
  opening.onsuccess = () => {
    opening.result.close()
    earlier.resolve()
  }
  await earlier.promise
  for (const name of recordStores) await openRecords<{ id: string }>(name, () => factory).put({ id: name })
  expect((await factory.databases()).map(({ name, version }) => [name, version])).toEqual([['banklink', 3]])
  for (const name of recordStores) {
    expect(await openRecords<{ id: string }>(name, () => factory).all()).toEqual([{ id: name }])
  }
})

test('default: each in the database of the browser', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  const record = { id: 'one' }
  for (const store of [indexedDbExchangeStore(), indexedDbReturnStore(), indexedDbEndStore(), indexedDbTokenStore()]) {
    await store.put(record as never)
    expect(await store.all()).toEqual([record])
  }
  for (const name of recordStores) {
    expect(await openRecords<{ id: string }>(name, () => indexedDB).all()).toEqual([record])
  }
  vi.unstubAllGlobals()
})

test('error: what the browser aborts, as where the disk is full, was not kept', async () => {
  const factory = new IDBFactory()
  const begin = IDBDatabase.prototype.transaction
  const aborting = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...of
  ) {
    const transaction = begin.apply(this, of)
    queueMicrotask(() => transaction.abort())
    return transaction
  })
  const kept = openRecords<{ id: string }>('ends', () => factory).put({ id: 'one' })
  expect(await kept.catch(() => 'aborted')).toBe('aborted')
  aborting.mockRestore()
  expect(await openRecords('ends', () => factory).all()).toEqual([])
})

test('error: a browser without storage, one that refuses, and a record that cannot be kept', async () => {
  const none = openRecords('ends', () => {
    throw new ReferenceError('indexedDB is not defined')
  })
  await expect(none.all()).rejects.toThrow('indexedDB is not defined')
  const newer = new IDBFactory()
  const opened = Promise.withResolvers<void>()
  const opening = newer.open('banklink', 9)
  opening.onsuccess = () => {
    opening.result.close()
    opened.resolve()
  }
  await opened.promise
  await expect(openRecords('ends', () => newer).all()).rejects.toMatchObject({ name: 'VersionError' })
  const factory = new IDBFactory()
  await expect(openRecords('ends', () => factory).put({ call: () => {} })).rejects.toMatchObject({
    name: 'DataCloneError',
  })
  // Nothing of it is left open, which would block a later version of the kit.
  const next = factory.open('banklink', 4)
  await new Promise<void>((resolve, reject) => {
    next.onsuccess = () => resolve()
    next.onblocked = () => reject(new Error('blocked'))
  })
  next.result.close()
})
