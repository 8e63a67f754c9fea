import { useMemo } from 'react'
import { useSpeech } from '../session/SpeechContext.ts'

/** Amounts are in cents. */
export interface Formats {
  /** Dollars and cents. */
  money: (cents: number) => string
  /** With a plus or minus sign, for a transaction. */
  movement: (cents: number) => string
  /** Whole dollars. */
  roundMoney: (cents: number) => string
  percent: (percent: number) => string
  dayAgo: (days: number) => string
}

/** Formats amounts and days in the user's language. */
export function useFormats(): Formats {
  const { locale } = useSpeech()
  return useMemo(() => formatsOf(locale), [locale])
}

function formatsOf(locale: string): Formats {
  const dollars = { style: 'currency', currency: 'USD' } as const
  const money = new Intl.NumberFormat(locale, dollars)
  const signed = new Intl.NumberFormat(locale, { ...dollars, signDisplay: 'always' })
  const whole = new Intl.NumberFormat(locale, { ...dollars, maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 })
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' })
  return {
    money: (cents) => money.format(cents / 100),
    movement: (cents) => signed.format(cents / 100).replace('-', '−'),
    roundMoney: (cents) => whole.format(cents / 100),
    percent: (value) => percent.format(value / 100),
    dayAgo: (days) => day.format(Date.now() - days * 86_400_000),
  }
}
