import { expect, test } from 'vitest'
import { createMockClock } from './createMockClock.ts'

test('default', () => {
  let base = 1000
  const clock = createMockClock({ now: () => base })
  expect(clock.now()).toBe(1000)
  clock.advance(500)
  base = 1001
  expect(clock.now()).toBe(1501)
  clock.reset()
  expect(clock.now()).toBe(1001)
})

test('error: RangeError', () => {
  const clock = createMockClock({ now: () => 0 })
  expect(() => clock.advance(-1)).toThrow(RangeError)
  expect(() => clock.advance(Number.NaN)).toThrow(RangeError)
  expect(clock.now()).toBe(0)
})
