import { expect, test } from 'vitest'
import { recordingStore } from '../testing/recordingStore.ts'
import { followInTurn, type Look } from './followInTurn.ts'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'

const step = { owner: 'owner-1', backend: 'bond', resume: 'resume-1' }
const done: Look = { answer: { status: 200, body: 'done' }, isDone: true }
const pending: Look = { answer: { status: 202, body: 'pending' }, isDone: false }

function counted() {
  const time = { now: 0 }
  const store = memoryIdempotencyStore({ clock: { now: () => time.now } })
  const inTurn = followInTurn({ store, leaseMs: 1000, ids: () => crypto.randomUUID() })
  let looks = 0
  const follow = (result: Look | Promise<Look>, each = step) =>
    inTurn(each, async () => {
      looks += 1
      return result
    })
  return { time, follow, looks: () => looks }
}

test('default: a pending step is polled again', async () => {
  const { follow, looks } = counted()
  expect(await follow(pending)).toEqual(pending.answer)
  expect(await follow(done)).toEqual(done.answer)
  expect(looks()).toBe(2)
})

test('behavior: its end is repeated', async () => {
  const { follow, looks } = counted()
  await follow(done)
  expect(await follow(pending)).toEqual(done.answer)
  expect(looks()).toBe(1)
})

test('behavior: one at a time, for as long as the one may live', async () => {
  const { follow, looks, time } = counted()
  void follow(new Promise(() => {}))
  expect(await follow(done)).toBeNull()
  time.now = 999
  expect(await follow(done)).toBeNull()
  time.now = 1000
  expect(await follow(done)).toEqual(done.answer)
  expect(looks()).toBe(2)
})

test('behavior: after a failure the next may look', async () => {
  const { follow } = counted()
  const failure = new Error('The platform is away.')
  await expect(follow(Promise.reject(failure))).rejects.toBe(failure)
  expect(await follow(done)).toEqual(done.answer)
})

test.each([{ owner: 'owner-2' }, { backend: 'cybrid' }, { resume: 'resume-2' }])(
  'behavior: %o is another step',
  async (change) => {
    const { follow } = counted()
    void follow(new Promise(() => {}))
    expect(await follow(done, { ...step, ...change })).toEqual(done.answer)
  },
)

test('behavior: an upgrade finds the steps that are stored', async () => {
  const { store, begun } = recordingStore()
  await followInTurn({ store, leaseMs: 1000, ids: () => 'attempt-1' })(step, async () => done)
  expect(begun).toEqual([['coDSUBpqRNQ8CGeGw3sZMRRUmkhTF7gYKNfpmETwrhM', 'follow']])
})
