import { currencyName } from '../../messages/format.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { LinkMessages } from '../link-run/linkMessages.ts'

/** The name of a currency in the user's language, by its ISO 4217 code. */
export function currencyText(code: string, { currency, locale }: Spoken<Pick<LinkMessages, 'currency'>>): string {
  return currency(currencyName(code, locale), code)
}
