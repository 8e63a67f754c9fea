import { currencyName } from './format.ts'
import type { LinkMessages } from './linkMessages.ts'
import type { Spoken } from './useMessages.ts'

/** A currency by its ISO 4217 code, in the user's own word for it. */
export function currencyText(code: string, { currency, locale }: Spoken<Pick<LinkMessages, 'currency'>>): string {
  return currency(currencyName(code, locale), code)
}
