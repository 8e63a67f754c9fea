import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { createManualClock } from '../../testing/createManualClock.ts'
import { indexedDbExchangeStore } from '../adapters/indexedDbExchangeStore.ts'
import { exchangeFirst, exchangeFound } from './exchangeOnce.ts'
import type { PendingExchange } from './PendingExchange.ts'

const exchange: PendingExchange = {
  id: 'session-1',
  ownerKey: 'owner',
  backendId: 'gateway',
  request: { purpose: 'link' },
  state: 'sealed',
  publicToken: 'public-1',
  result: { linkSessionId: 'session-1', institution: null, accounts: [] },
  createdAt: 0,
  leaseUntil: 0,
}

/** One lock at a time, as navigator.locks gives them to the tabs of one origin. */
function createLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request: (_name: string, run: () => Promise<unknown>) => {
      const mine = last.then(run, run)
      last = mine
      return mine
    },
  } as unknown as LockManager
}

function setUp(locks?: LockManager) {
  const factory = new IDBFactory()
  const store = indexedDbExchangeStore(() => factory)
  const isFinal = (error: unknown) => (error as Error).message === 'final'
  const clock = createManualClock()
  return { store, clock, ports: { store, locks, clock, isFinal } }
}

test('default: written before it is sent, removed once it is answered', async () => {
  const { store, clock, ports } = setUp()
  const send = vi.fn(async () => {
    expect(await store.all()).toEqual([{ ...exchange, leaseUntil: clock.now() + 30_000 }])
    return 'answer'
  })
  expect(await exchangeFirst(exchange, send, ports)).toBe('answer')
  expect(await store.all()).toEqual([])
})

test('error: it stays where asking again can help, and goes where it cannot', async () => {
  const { store, ports } = setUp()
  await expect(exchangeFirst(exchange, () => Promise.reject(new Error('lost')), ports)).rejects.toThrow('lost')
  expect(await store.all()).toEqual([exchange])
  expect(await exchangeFound('session-1', async () => 'answer', ports)).toBe('answer')
  await expect(exchangeFirst(exchange, () => Promise.reject(new Error('final')), ports)).rejects.toThrow('final')
  expect(await store.all()).toEqual([])
})

test.each([
  ['a lock', createLocks()],
  ['a lease', undefined],
])('behavior: two tabs that find it send it once, with %s', async (_, locks) => {
  const { store, ports } = setUp(locks)
  await store.put(exchange)
  const send = vi.fn(async () => 'answer')
  const answers = await Promise.all([exchangeFound('session-1', send, ports), exchangeFound('session-1', send, ports)])
  expect(answers.filter((answer) => answer !== null)).toEqual(['answer'])
  expect(send).toHaveBeenCalledOnce()
})

test('behavior: a lease holds for 30 seconds, unless a lock shows that its holder is gone', async () => {
  const { store, clock, ports } = setUp()
  await store.put({ ...exchange, leaseUntil: clock.now() + 30_000 })
  const send = vi.fn(async () => 'answer')
  clock.advance(29_999)
  expect(await exchangeFound('session-1', send, ports)).toBeNull()
  expect(await exchangeFound('session-1', send, { ...ports, locks: createLocks() })).toBe('answer')

  await store.put({ ...exchange, leaseUntil: clock.now() + 30_000 })
  clock.advance(30_000)
  expect(await exchangeFound('session-1', send, ports)).toBe('answer')
})

test('behavior: a record that was removed is not written again', async () => {
  const { store, ports } = setUp()
  const send = async () => {
    await store.remove('session-1') // another owner signed in
    throw new Error('lost')
  }
  await expect(exchangeFirst(exchange, send, ports)).rejects.toThrow('lost')
  expect(await store.all()).toEqual([])
})

test('behavior: a browser that refuses locks is one without them', async () => {
  const refuse = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as LockManager
  const { ports } = setUp(refuse)
  const send = vi.fn(async () => 'answer')
  expect(await exchangeFirst(exchange, send, ports)).toBe('answer')
  expect(send).toHaveBeenCalledOnce()
})

test('behavior: storage that hangs is waited for two seconds', async () => {
  const { clock, ports } = setUp()
  const hang = () => new Promise<never>(() => {})
  const answer = exchangeFirst(exchange, async () => 'answer', {
    ...ports,
    store: { ...ports.store, put: hang, remove: async () => {} },
  })
  clock.advance(2_000)
  expect(await answer).toBe('answer')
})
