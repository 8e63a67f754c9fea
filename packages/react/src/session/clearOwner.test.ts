import { expect, test } from 'vitest'
import { indexedDbEndStore } from './adapters/indexedDbEndStore.ts'
import { indexedDbExchangeStore } from './adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from './adapters/indexedDbReturnStore.ts'
import { indexedDbTokenStore } from './adapters/indexedDbTokenStore.ts'
import { clearOwner } from './clearOwner.ts'
import type { UnheardEnd } from './ends/UnheardEnd.ts'
import type { PendingExchange } from './exchange/PendingExchange.ts'
import type { PendingReturn } from './oauth/PendingReturn.ts'
import type { UnusedToken } from './tokens/UnusedToken.ts'

const exchanges = indexedDbExchangeStore()
const returns = indexedDbReturnStore()
const ends = indexedDbEndStore()
const tokens = indexedDbTokenStore()

/** One record of each kind. */
async function keepFor(ownerKey: string, backendId: string): Promise<void> {
  const record = { id: `${ownerKey}-${backendId}`, ownerKey, backendId }
  await exchanges.put(record as PendingExchange)
  await returns.put(record as PendingReturn)
  await ends.put(record as UnheardEnd)
  await tokens.put(record as UnusedToken)
}

async function kept(): Promise<string[][]> {
  const all = await Promise.all([exchanges.all(), returns.all(), ends.all(), tokens.all()])
  return all.map((records) => records.map(({ id }) => id))
}

test('behavior: removes all records of an owner, for every backend, and none of others', async () => {
  await keepFor('A', 'bond')
  await keepFor('A', 'cybrid')
  await keepFor('B', 'bond')
  await clearOwner('A')
  expect(await kept()).toEqual([['B-bond'], ['B-bond'], ['B-bond'], ['B-bond']])
})

test('behavior: without an owner nothing goes', async () => {
  await keepFor('A', 'bond')
  await keepFor('', 'bond')
  await clearOwner('')
  expect(await kept()).toEqual(Array(4).fill(['-bond', 'A-bond']))
})

test('behavior: where the browser has no storage, such as on a server, there is nothing to remove', async () => {
  const { indexedDB } = globalThis
  Reflect.deleteProperty(globalThis, 'indexedDB')
  await expect(clearOwner('A')).resolves.toBeUndefined()
  globalThis.indexedDB = indexedDB
})

test('error: reports storage that fails', async () => {
  const refused = new DOMException('refused', 'SecurityError')
  const { indexedDB } = globalThis
  globalThis.indexedDB = {
    open() {
      throw refused
    },
  } as unknown as IDBFactory
  await expect(clearOwner('A')).rejects.toBe(refused)
  globalThis.indexedDB = indexedDB
})
