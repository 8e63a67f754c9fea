/**
 * Whether a text is an ABA routing number: nine digits with a valid checksum. Doesn't check whether a bank uses it.
 *
 * @example
 * isRoutingNumber('021000021') // true
 * isRoutingNumber('021000022') // false
 */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false
  const sum = Array.from(text).reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0)
  return sum > 0 && sum % 10 === 0
}
