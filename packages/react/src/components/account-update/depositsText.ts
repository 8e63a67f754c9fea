import type { LinkedAccount } from '@banklink/core'
import { formatDay, formatMoney, formatRange } from '../../messages/format.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import { depositDays } from './depositDays.ts'
import type { DepositsMessages } from './depositsMessages.ts'

/** The message with the deposit's amount and days. */
export function depositsText(
  { currency, linkedAt }: Pick<LinkedAccount, 'currency' | 'linkedAt'>,
  words: Spoken<DepositsMessages>,
): string {
  const { locale } = words
  const amount = formatMoney(0.01, currency ?? 'USD', locale)
  const days = depositDays(linkedAt)
  if (!days) return words.verifyDepositsSoonText(amount, businessDaysText(words))
  const [first, last] = days
  return words.verifyDepositsText({ amount, first: formatDay(first, locale), last: formatDay(last, locale) })
}

/** The range of business days that small deposits take. */
export function businessDaysText({ locale }: Pick<Spoken<object>, 'locale'>): string {
  return formatRange([1, 2], locale)
}
