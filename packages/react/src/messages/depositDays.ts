const dayMs = 24 * 60 * 60_000

/**
 * The first and the second business day after a deposit was sent, at 00:00 UTC; null for what is no date. Counted in
 * the time of New York, whose days the banks' network keeps, so that a server and a browser anywhere say the same.
 *
 * @param sentAt ISO 8601
 */
export function depositDays(sentAt: string | null): readonly [Date, Date] | null {
  const sent = Date.parse(sentAt ?? '')
  if (Number.isNaN(sent)) return null
  // Swedish writes a date as ISO 8601 does.
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'America/New_York' }).format(sent)
  const first = nextBusinessDay(new Date(day))
  return [first, nextBusinessDay(first)]
}

function nextBusinessDay(day: Date): Date {
  const next = new Date(day.getTime() + dayMs)
  return next.getUTCDay() % 6 === 0 ? nextBusinessDay(next) : next
}
