import { formatNumber, pluralOf } from './format.ts'

export interface CountedOptions {
  say: (count: string, plural: Intl.LDMLPluralRule) => string
  /** BCP 47. */
  locale: string
}

/** Returns the message for a count, with the locale's digits and plural. */
export function counted(count: number, { say, locale }: CountedOptions): string {
  return say(formatNumber(count, locale), pluralOf(count, locale))
}
