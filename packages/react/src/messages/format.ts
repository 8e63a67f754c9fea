/**
 * Text from amounts, dates, counts and currencies, for a locale. Platforms send values that `Intl` refuses, and older
 * browsers lack parts of it: each of these then returns a plain text, and none of them throws.
 */

/** An amount of money, such as `$0.01`; `0.01 USDC` for a currency that `Intl` doesn't know. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return guarded(
    () => numberFormat(locale, { style: 'currency', currency }).format(amount),
    () => `${formatNumber(amount, locale)} ${currency}`,
  )
}

export function formatNumber(value: number, locale: string): string {
  return guarded(
    () => numberFormat(locale, {}).format(value),
    () => String(value),
  )
}

/** A range, such as `1–2`. */
export function formatRange(range: readonly [first: number, last: number], locale: string): string {
  return guarded(
    () => numberFormat(locale, {}).formatRange(...range),
    () => range.map((value) => formatNumber(value, locale)).join('–'),
  )
}

/** A day at 00:00 UTC, such as `Tuesday, January 6`. */
export function formatDay(day: Date, locale: string): string {
  return guarded(
    () => dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day),
    () => day.toISOString().slice(0, 10),
  )
}

/** The local day of a moment in ISO 8601, such as `Jan 6, 2026`; null if it isn't a moment. */
export function formatDate(moment: string, locale: string): string | null {
  return guarded(
    () => dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(moment)),
    () => null,
  )
}

/** The day that a moment falls on in a time zone, at 00:00 UTC; null if it can't be worked out. */
export function dayIn(timeZone: string, moment: number): Date | null {
  // Swedish writes a date as ISO 8601 does.
  const day = guarded(
    () => new Date(dateFormat('sv', { timeZone }).format(moment)),
    () => null,
  )
  // A year of more or less than four digits does not come back as it went.
  return day && Math.abs(day.getTime() - moment) < 2 * dayMs ? day : null
}

/** A currency by its name, such as `US dollar`; its code if it has none. */
export function currencyName(code: string, locale: string): string {
  return guarded(
    () => currencyNames(locale, { type: 'currency' }).of(code) ?? code,
    () => code,
  )
}

export function pluralOf(count: number, locale: string): Intl.LDMLPluralRule {
  return guarded(
    () => pluralRules(locale, {}).select(count),
    () => (count === 1 ? 'one' : 'other'),
  )
}

const numberFormat = cached((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
const dateFormat = cached((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))
const currencyNames = cached((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options))
const pluralRules = cached((locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options))

function guarded<T>(format: () => T, plain: () => T): T {
  try {
    return format()
  } catch {
    return plain()
  }
}

/** Formatters are slow to make and the same for all accounts. The few that a page needs are kept. */
function cached<options, formatter>(
  make: (locale: string, options: options) => formatter,
): (locale: string, options: options) => formatter {
  const made = new Map<string, formatter>()
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`
    const found = made.get(key) ?? make(locale, options)
    // Currencies come from the platform: what it can send has no end.
    if (made.size >= maxFormatters) made.clear()
    made.set(key, found)
    return found
  }
}

const dayMs = 24 * 60 * 60_000
const maxFormatters = 50
