import { expect, test } from 'vitest'
import { durationText } from './durationText.ts'

test.each([
  [14_400_000, '4 h 00 min 00 s'],
  [14_399_000, '3 h 59 min 59 s'],
  [245_000, '4 min 05 s'],
  [59_001, '1 min 00 s'],
  [1, '1 s'],
  [0, 'over'],
  [-5, 'over'],
])('%i ms: %s', (ms, text) => {
  expect(durationText(ms)).toBe(text)
})
