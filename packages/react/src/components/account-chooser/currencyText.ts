import { currencyName } from '../../messages/format.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { LinkMessages } from '../link-run/linkMessages.ts'

/** A currency by its ISO 4217 code, in the user's own word for it. */
export function currencyText(code: string, { currency, locale }: Spoken<Pick<LinkMessages, 'currency'>>): string {
  return currency(currencyName(code, locale), code)
}
