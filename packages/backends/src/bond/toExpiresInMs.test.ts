import { expect, test } from 'vitest'
import { toExpiresInMs } from './toExpiresInMs.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['2026-03-01T16:00:00Z', 14_400_000],
  ['2026-03-01 12:00:01.5+00', 1_500],
  ['2026-03-01T11:59:59Z', 0],
  [null, 1_800_000],
  ['soon', 1_800_000],
])('default: %j', (expiration, ms) => {
  expect(toExpiresInMs(expiration, { now: () => now })).toBe(ms)
})
