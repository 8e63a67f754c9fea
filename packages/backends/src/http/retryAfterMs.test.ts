import { expect, test } from 'vitest'
import { retryAfterMs } from './retryAfterMs.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const of = (value?: string) =>
  retryAfterMs(new Headers(value === undefined ? {} : { 'Retry-After': value }), { now: () => now })

test.each([
  ['7', 7_000],
  ['0', 0],
  ['120', 120_000],
  ['3600', 3_600_000],
  ['86400', 3_600_000],
  ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
  ['Sun, 01 Mar 2026 11:59:30 GMT', 0],
  ['Mon, 02 Mar 2026 12:00:00 GMT', 3_600_000],
  // A date that begins and ends with digits.
  ['2026-03-02', 3_600_000],
])('default: %s is %i ms', (value, ms) => {
  expect(of(value)).toBe(ms)
})

test.each([undefined, '', 'soon', '7 seconds', 'x7'])('behavior: %j has no time', (value) => {
  expect(of(value)).toBeUndefined()
})
