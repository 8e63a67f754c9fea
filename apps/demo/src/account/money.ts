const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })
const signed = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', signDisplay: 'always' })
const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })

/** Cents as dollars and cents. */
export function money(cents: number): string {
  return dollars.format(cents / 100)
}

/** Cents with a plus or a minus, for what came and went. */
export function movement(cents: number): string {
  return signed.format(cents / 100).replace('-', '−')
}

/** Cents as whole dollars. */
export function roundMoney(cents: number): string {
  return whole.format(cents / 100)
}
