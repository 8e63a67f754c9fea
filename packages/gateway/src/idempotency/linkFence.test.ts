import { expect, test } from 'vitest'
import { linkFence } from './linkFence.ts'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'

const link = { owner: 'owner-1', sealed: 'sealed-1' }
const lifeMs = 5000

function fenceAt() {
  const time = { now: 0 }
  const store = memoryIdempotencyStore({ clock: { now: () => time.now } })
  const given: string[] = []
  const fence = linkFence({ store, leaseMs: 1000, ids: () => crypto.randomUUID() })
  const giveBack = (each = link) =>
    fence.giveBack(each, async () => {
      given.push(each.sealed)
    })
  return { time, fence, given, giveBack }
}

test('default', async () => {
  const { giveBack, given } = fenceAt()
  await giveBack()
  await giveBack()
  expect(given).toEqual(['sealed-1'])
})

test('behavior: after a completion started nothing is abandoned, while the state is valid', async () => {
  const { fence, giveBack, given, time } = fenceAt()
  await fence.passToComplete(link, { lifeMs })
  await giveBack()
  time.now = 5999
  await giveBack()
  expect(given).toEqual([])
  await fence.passToComplete(link, { lifeMs })
})

test('behavior: another owner’s link, or another one, is another matter', async () => {
  const { fence, giveBack, given } = fenceAt()
  await fence.passToComplete(link, { lifeMs })
  await giveBack({ ...link, sealed: 'sealed-2' })
  await giveBack({ owner: 'owner-2', sealed: 'sealed-1' })
  expect(given).toEqual(['sealed-2', 'sealed-1'])
})

test('error: request.key_busy while it is abandoned, request.state_expired after it', async () => {
  const { fence } = fenceAt()
  const asked = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const giving = fence.giveBack(link, async () => {
    asked.resolve()
    await answered.promise
  })
  await asked.promise
  await expect(fence.passToComplete(link, { lifeMs })).rejects.toMatchObject({
    code: 'request.key_busy',
    retryable: true,
    details: { retryAfterMs: 1000 },
  })
  answered.resolve()
  await giving
  await expect(fence.passToComplete(link, { lifeMs })).rejects.toMatchObject({ code: 'request.state_expired' })
})

test('behavior: a link that could not be abandoned can be completed', async () => {
  const { fence } = fenceAt()
  const failure = new Error('The platform is away.')
  await expect(fence.giveBack(link, () => Promise.reject(failure))).rejects.toBe(failure)
  await expect(fence.passToComplete(link, { lifeMs })).resolves.toBeUndefined()
})

test('behavior: a crash while abandoning blocks for no longer than its lease', async () => {
  const { fence, time } = fenceAt()
  void fence.giveBack(link, () => new Promise(() => {}))
  await expect(fence.passToComplete(link, { lifeMs })).rejects.toMatchObject({ code: 'request.key_busy' })
  time.now = 1000
  await expect(fence.passToComplete(link, { lifeMs })).resolves.toBeUndefined()
})
