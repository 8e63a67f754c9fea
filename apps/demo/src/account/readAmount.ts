/** Parses a typed amount of money with the locale's decimal separator into cents; null if it is not an amount. */
export function readAmount(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345.6)
  const signOf = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  const plain = text.replaceAll(/[\s$]/g, '').replaceAll(signOf('group'), '').replace(signOf('decimal'), '.')
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return null
  return Math.round(Number(plain) * 100) || null
}
