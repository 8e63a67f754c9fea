/**
 * Reads a date in either of Bond's formats: ISO 8601, and `2021-02-11 12:01:36.122439-08`. Without an offset it is UTC.
 *
 * @returns ISO 8601 in UTC, or null for an invalid date.
 * @example
 * toIsoDate('2021-02-11 12:01:36.122439-08') // '2021-02-11T20:01:36.122Z'
 */
export function toIsoDate(text: string | null | undefined): string | null {
  const match = pattern.exec(text ?? '')
  if (!match) return null
  const [, day = '', time = '', fraction = '', hours, minutes = '00'] = match
  const date = new Date(`${day}T${time}${fraction.slice(0, 4)}${hours ? `${hours}:${minutes}` : 'Z'}`)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const pattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d+)?(?:Z|([+-]\d\d):?(\d\d)?)?$/
