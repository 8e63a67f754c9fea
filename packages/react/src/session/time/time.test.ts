import { expect, test } from 'vitest'
import { createManualClock } from '../../testing/createManualClock.ts'
import { createTimers } from './createTimers.ts'
import { pause, seen, until } from './pause.ts'
import { pollInterval } from './pollInterval.ts'
import { withStorageTimeout } from './withStorageTimeout.ts'
import { withTimeout } from './withTimeout.ts'

const never = new Promise<never>(() => {})
const settle = () => new Promise((resolve) => void setImmediate(resolve))

test('pollInterval: asks quickly for five seconds, then less and less', () => {
  expect([0, 4_999, 5_000, 20_000, 50_000, 100_000].map(pollInterval)).toEqual([150, 150, 500, 2_000, 5_000, 5_000])
})

test('createTimers: timers end together, or one by one', () => {
  const base = createManualClock()
  const { clock, cancelAll } = createTimers(base)
  const fired: string[] = []
  const cancel = clock.after(1, () => fired.push('cancelled'))
  clock.after(1, () => fired.push('first'))
  clock.after(2, () => fired.push('second'))
  cancel()
  base.advance(1)
  expect([fired, clock.now() === base.now()]).toEqual([['first'], true])
  cancelAll()
  base.advance(10)
  expect([fired, base.pending()]).toEqual([['first'], 0])
})

test('createTimers: a wait that no browser can count is the longest that it can', () => {
  const waits: number[] = []
  const { clock } = createTimers({ now: () => 0, after: (ms) => (waits.push(ms), () => {}) })
  clock.after(2 ** 31, () => {})
  clock.after(5, () => {})
  expect(waits).toEqual([2_147_483_647, 5])
})

test('withStorageTimeout: an answer, a refusal, and silence', async () => {
  const clock = createManualClock()
  expect(await withStorageTimeout(Promise.resolve('found'), 'otherwise', clock)).toBe('found')
  expect(await withStorageTimeout(Promise.reject(new Error('full')), 'otherwise', clock)).toBe('otherwise')
  expect(clock.pending()).toBe(0)
  let answer: string | undefined
  const silent = withStorageTimeout<string>(never, 'otherwise', clock).then((given) => {
    answer = given
  })
  clock.advance(1_999)
  await settle()
  expect(answer).toBeUndefined()
  clock.advance(1)
  await silent
  expect(answer).toBe('otherwise')
})

test('until: rejects at once where the signal is over, and takes nothing up', async () => {
  let waits = 0
  const wait = () => {
    waits++
    return () => {}
  }
  await expect(until(AbortSignal.abort(new Error('over')), wait)).rejects.toThrow('over')
  expect(waits).toBe(0)
})

test('pause: waits, or leaves no timer', async () => {
  const clock = createManualClock()
  const controller = new AbortController()
  const work = pause(5, clock, controller.signal)
  clock.advance(5)
  await work
  const other = pause(5, clock, controller.signal).catch((error: unknown) => error)
  controller.abort(new Error('over'))
  expect(await other).toEqual(new Error('over'))
  expect(clock.pending()).toBe(0)
})

test('seen: waits until the page is visible', async () => {
  const listeners = new Set<() => void>()
  let isVisible = false
  const page = {
    isVisible: () => isVisible,
    onVisibilityChange(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const { signal } = new AbortController()
  let isSeen = false
  const work = seen(page, signal).then(() => {
    isSeen = true
  })
  for (const listener of listeners) listener()
  await settle()
  expect(isSeen).toBe(false)
  isVisible = true
  for (const listener of listeners) listener()
  await work
  expect(listeners.size).toBe(0)
  await seen(page, signal)
})

test('withTimeout: a page that is hidden all along waits for as long as it takes, and leaves no timer', async () => {
  const clock = createManualClock()
  let isListening = false
  const page = {
    isVisible: () => false,
    onVisibilityChange() {
      isListening = true
      return () => {
        isListening = false
      }
    },
  }
  const answer = Promise.withResolvers<string>()
  const work = withTimeout({ clock, page, answerWithinMs: 1_000 }, () => answer.promise)
  clock.advance(10_000)
  answer.resolve('late')
  expect([await work, clock.pending(), isListening]).toEqual(['late', 0, false])
})

test('withTimeout: a page that says again that it is seen counts no time twice', async () => {
  const clock = createManualClock()
  let listen = () => {}
  let isVisible = true
  const page = {
    isVisible: () => isVisible,
    onVisibilityChange(listener: () => void) {
      listen = listener
      return () => {}
    },
  }
  const work = withTimeout({ clock, page, answerWithinMs: 1_000 }, () => never).catch((error: unknown) => error)
  let isOver = false
  void work.then(() => {
    isOver = true
  })
  clock.advance(400)
  listen()
  clock.advance(400)
  isVisible = false
  listen()
  clock.advance(5_000)
  isVisible = true
  listen()
  clock.advance(199)
  await settle()
  expect(isOver).toBe(false)
  clock.advance(1)
  expect(await work).toMatchObject({ code: 'link.answer_timeout' })
})
