import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { PendingReturn } from '../oauth/PendingReturn.ts'
import { indexedDbExchangeStore } from './indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from './indexedDbReturnStore.ts'

const pending: PendingReturn = {
  id: 'tab-1',
  ownerKey: 'owner',
  backendId: 'gateway',
  request: { purpose: 'reconnect', accountId: 'account-1' },
  linkToken: 'link-1',
  state: 'sealed',
  expiresAt: 1000,
  place: '/accounts?tab=banks#top',
  usedFor: [],
}

function setUp() {
  const factory = new IDBFactory()
  return { factory, store: indexedDbReturnStore(() => factory) }
}

test('default: one a tab, kept until it is removed', async () => {
  const { store } = setUp()
  await store.put({ ...pending, linkToken: 'link-0' })
  await store.put(pending)
  expect(await store.all()).toEqual([pending])
  await store.remove('tab-1')
  expect(await store.all()).toEqual([])
})

test('behavior: of two pages with the same return, one resumes', async () => {
  const { store } = setUp()
  await store.put(pending)
  const answers = await Promise.all([store.use('tab-1', 'state-1'), store.use('tab-1', 'state-1')])
  expect(answers.filter(Boolean)).toEqual([true])
  expect(await store.use('tab-1', 'state-2')).toBe(true)
  expect(await store.all()).toEqual([{ ...pending, usedFor: ['state-1', 'state-2'] }])
  expect(await store.use('gone', 'state-1')).toBe(false)
})

test('behavior: a database of before there were returns is given a place for them, and keeps what it has', async () => {
  const { factory, store } = setUp()
  await new Promise<void>((resolve) => {
    const opening = factory.open('banklink', 1)
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('exchanges', { keyPath: 'id' }).put({ id: 'session-1' })
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
  await store.put(pending)
  expect(await indexedDbExchangeStore(() => factory).all()).toEqual([{ id: 'session-1' }])
})

test('error: a browser without IndexedDB refuses', async () => {
  const store = indexedDbReturnStore(() => {
    throw new DOMException('no', 'SecurityError')
  })
  await expect(store.all()).rejects.toThrow('no')
})
