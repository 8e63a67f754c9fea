import { formatNumber, pluralOf } from './format.ts'

export interface CountedOptions {
  say: (count: string, plural: Intl.LDMLPluralRule) => string
  /** BCP 47. */
  locale: string
}

/** What is said of so many, in the person's digits and plurals. */
export function counted(count: number, { say, locale }: CountedOptions): string {
  return say(formatNumber(count, locale), pluralOf(count, locale))
}
