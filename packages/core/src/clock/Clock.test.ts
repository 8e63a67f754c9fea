import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from './Clock.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000 }))
afterEach(() => vi.useRealTimers())

test('now: milliseconds since 1970', () => {
  expect(systemClock.now()).toBe(1_000)
  vi.advanceTimersByTime(5)
  expect(systemClock.now()).toBe(1_005)
})

test('after: calls once, when the time has passed', () => {
  const then = vi.fn()
  systemClock.after(100, then)
  vi.advanceTimersByTime(99)
  expect(then).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(then).toHaveBeenCalledOnce()
})

test('after: what it returns takes the call back', () => {
  const then = vi.fn()
  const cancel = systemClock.after(100, then)
  cancel()
  vi.advanceTimersByTime(1_000)
  expect(then).not.toHaveBeenCalled()
})
