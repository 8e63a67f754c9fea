import type { LinkMessages } from './linkMessages.ts'
import type { Spoken } from './useMessages.ts'

/** A currency by its ISO 4217 code, in the person's own words for it. */
export function currencyText(code: string, { currency, locale }: Spoken<Pick<LinkMessages, 'currency'>>): string {
  return currency(new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code, code)
}
