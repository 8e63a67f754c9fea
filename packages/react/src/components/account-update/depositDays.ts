import { dayIn } from '../../messages/format.ts'
import { isBankingDay } from './isBankingDay.ts'

/**
 * Returns the first and the second business day after a deposit was sent, at 00:00 UTC; null for an invalid date. Uses
 * New York time and excludes the Federal Reserve's holidays, so a server and a browser anywhere return the same days.
 *
 * @param sentAt ISO 8601
 */
export function depositDays(sentAt: string | null): readonly [Date, Date] | null {
  const sent = Date.parse(sentAt ?? '')
  const day = Number.isNaN(sent) ? null : dayIn('America/New_York', sent)
  if (!day) return null
  const first = nextBankingDay(day)
  const second = nextBankingDay(first)
  return Number.isNaN(second.getTime()) ? null : [first, second]
}

function nextBankingDay(day: Date): Date {
  const next = new Date(day.getTime() + dayMs)
  return Number.isNaN(next.getTime()) || isBankingDay(next) ? next : nextBankingDay(next)
}

const dayMs = 24 * 60 * 60_000
