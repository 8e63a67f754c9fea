import { expect, test } from 'vitest'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'
import { oncePerToken } from './oncePerToken.ts'

const use = { owner: 'owner-1', publicToken: 'public-1', accountId: 'account-1' }
const answer = { status: 201, body: '{}' }

function counted() {
  const time = { now: 0 }
  const done: string[] = []
  const store = memoryIdempotencyStore({ clock: { now: () => time.now } })
  const once = oncePerToken({ store, leaseMs: 1000, ids: () => crypto.randomUUID() })
  const exchange = (each = use) =>
    once(each, async () => {
      done.push(each.publicToken)
      return answer
    })
  return { time, once, exchange, done }
}

test('default', async () => {
  const { exchange, done } = counted()
  expect(await exchange()).toEqual(answer)
  expect(await exchange()).toEqual(answer)
  expect(done).toEqual(['public-1'])
})

test('error: request.key_busy while it is exchanged, as long as that may take', async () => {
  const { once, exchange, time, done } = counted()
  void once(use, () => new Promise(() => {}))
  const busy = { code: 'request.key_busy', retryable: true, details: { retryAfterMs: 1000 } }
  await expect(exchange()).rejects.toMatchObject(busy)
  time.now = 999
  await expect(exchange()).rejects.toMatchObject(busy)
  time.now = 1000
  expect(await exchange()).toEqual(answer)
  expect(done).toEqual(['public-1'])
})

test('error: request.key_reused if another account of it is requested', async () => {
  const { exchange, done } = counted()
  await exchange()
  await expect(exchange({ ...use, accountId: 'account-2' })).rejects.toMatchObject({ code: 'request.key_reused' })
  expect(done).toEqual(['public-1'])
})

test('behavior: what fails can be tried again', async () => {
  const { once, exchange } = counted()
  const failure = new Error('The platform is away.')
  await expect(once(use, () => Promise.reject(failure))).rejects.toBe(failure)
  expect(await exchange()).toEqual(answer)
})

test('behavior: another token, or another owner’s, is another matter', async () => {
  const { exchange, done } = counted()
  await exchange()
  await exchange({ ...use, publicToken: 'public-2' })
  await exchange({ ...use, owner: 'owner-2' })
  expect(done).toEqual(['public-1', 'public-2', 'public-1'])
})
