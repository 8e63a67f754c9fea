import { expect, test } from 'vitest'
import { isBankingDay } from './isBankingDay.ts'

function closedOnWeekdays(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)))
  return days
    .filter((day) => day.getUTCFullYear() === year && day.getUTCDay() % 6 !== 0 && !isBankingDay(day))
    .map((day) => day.toISOString().slice(5, 10))
}

// The Federal Reserve's own published schedules; a holiday on a Saturday is not kept.
test.each([
  [2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
  [2026, '01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25'],
  [2027, '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25'],
  [2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25'],
  [2023, '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-23 12-25'],
])('default: the holidays of %i', (year, days) => {
  expect(closedOnWeekdays(year).join(' ')).toBe(days)
})

test('default: none is on a weekend', () => {
  expect(isBankingDay(new Date('2026-01-10'))).toBe(false)
  expect(isBankingDay(new Date('2026-01-11'))).toBe(false)
  expect(isBankingDay(new Date('2026-01-12'))).toBe(true)
})
