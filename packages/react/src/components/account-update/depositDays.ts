import { dayIn } from '../../messages/format.ts'
import { isBankingDay } from './isBankingDay.ts'

/**
 * The first and the second business day after a deposit was sent, at 00:00 UTC; null for what is no date. Counted in
 * the time of New York and without the Federal Reserve's holidays, so that a server and a browser anywhere agree.
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
