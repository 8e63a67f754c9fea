/**
 * Whether the Federal Reserve settles payments on a day at 00:00 UTC: Monday to Friday, except holidays.
 *
 * @see https://www.frbservices.org/about/holiday-schedules
 */
export function isBankingDay(day: Date): boolean {
  const weekday = day.getUTCDay()
  if (weekday === sunday || weekday === saturday || isFloatingHoliday(day)) return false
  // A holiday on a Sunday is kept on the Monday; one on a Saturday is not kept.
  return !isFixedHoliday(day) && !(weekday === monday && isFixedHoliday(new Date(day.getTime() - dayMs)))
}

const dayMs = 24 * 60 * 60_000
const sunday = 0
const monday = 1
const saturday = 6

/** By month and day. */
const fixed = new Set(['1-1', '6-19', '7-4', '11-11', '12-25'])

/** By month, weekday and week of the month. */
const floating = new Set(['1 1 3', '2 1 3', '5 1 last', '9 1 1', '10 1 2', '11 4 4'])

function isFixedHoliday(day: Date): boolean {
  return fixed.has(`${day.getUTCMonth() + 1}-${day.getUTCDate()}`)
}

function isFloatingHoliday(day: Date): boolean {
  const of = `${day.getUTCMonth() + 1} ${day.getUTCDay()}`
  const which = Math.ceil(day.getUTCDate() / 7)
  const isLast = new Date(day.getTime() + 7 * dayMs).getUTCMonth() !== day.getUTCMonth()
  return floating.has(`${of} ${which}`) || (isLast && floating.has(`${of} last`))
}
