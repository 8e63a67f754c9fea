import { expect, test } from 'vitest'
import { depositDays } from './depositDays.ts'

test.each([
  ['2026-01-05T09:00:00.000Z', '2026-01-06', '2026-01-07', 'Monday'],
  ['2026-01-08T15:00:00.000Z', '2026-01-09', '2026-01-12', 'Thursday, over a weekend'],
  ['2026-01-09T15:00:00.000Z', '2026-01-12', '2026-01-13', 'Friday'],
  ['2026-01-10T15:00:00.000Z', '2026-01-12', '2026-01-13', 'Saturday'],
  ['2026-01-06T04:30:00.000Z', '2026-01-06', '2026-01-07', 'Monday night in New York, Tuesday in London'],
  ['2026-07-07T03:30:00.000Z', '2026-07-07', '2026-07-08', 'the same in summer'],
  ['2026-12-31T12:00:00.000Z', '2027-01-04', '2027-01-05', 'over the end of a year and New Year’s Day'],
  ['2026-11-25T12:00:00.000Z', '2026-11-27', '2026-11-30', 'over Thanksgiving'],
])('default: %s is followed by %s and %s (%s)', (sentAt, first, last) => {
  expect(depositDays(sentAt)?.map((day) => day.toISOString().slice(0, 10))).toEqual([first, last])
})

test('behavior: null for what is no date', () => {
  expect(depositDays(null)).toBeNull()
  expect(depositDays('yesterday')).toBeNull()
  expect(depositDays('')).toBeNull()
  expect(depositDays('+275760-09-12T12:00:00.000Z')).toBeNull()
  expect(depositDays('-271821-04-20T00:00:00.000Z')).toBeNull()
})
