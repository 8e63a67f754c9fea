import type { LinkedAccount } from '@banklink/core'
import { depositDays } from './depositDays.ts'
import type { DepositsMessages } from './depositsMessages.ts'
import type { Spoken } from './useMessages.ts'

/** For which deposit to look, and when. */
export function depositsText(
  { currency, linkedAt }: Pick<LinkedAccount, 'currency' | 'linkedAt'>,
  words: Spoken<DepositsMessages>,
): string {
  const { locale } = words
  const amount = new Intl.NumberFormat(locale, { style: 'currency', currency: currency ?? 'USD' }).format(0.01)
  const days = depositDays(linkedAt)
  if (!days) return words.verifyDepositsSoonText(amount, businessDaysText(words))
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return words.verifyDepositsText({ amount, first: date.format(days[0]), last: date.format(days[1]) })
}

/** How many business days small deposits take. */
export function businessDaysText({ locale }: Pick<Spoken<object>, 'locale'>): string {
  return new Intl.NumberFormat(locale).formatRange(1, 2)
}
