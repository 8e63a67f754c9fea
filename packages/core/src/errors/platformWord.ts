/**
 * Returns a platform's code if it may be passed on to a browser or a log, which only a short identifier may. Any other
 * text could quote the request, and a value shaped like a credential could be one.
 *
 * @example
 * platformWord('account_dne') // 'account_dne'
 * platformWord('No account 1111222233330000.') // undefined
 */
export function platformWord(code: unknown): string | undefined {
  if (typeof code !== 'string' || !word.test(code)) return undefined
  return credentials.some((shape) => shape.test(code)) ? undefined : code
}

const word = /^[A-Za-z][\w.-]{0,63}$/

/** Tokens, IDs and keys of Plaid and others, and account numbers. No platform's code has these shapes. */
const credentials = [
  /^(access|public|link|processor|assets|bank|bearer|secret|sk|pk)[-_.].*[0-9a-f]{6}/i,
  /[0-9a-f]{8}-[0-9a-f]{4}-/i,
  /\d{5}/,
  /[0-9a-f]{16}/i,
  // A code has words between its separators, and few digits.
  /(?=(?:[a-z]*\d){4})[a-z\d]{16}/i,
  /(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{20,}/,
  /^ey[\w-]+\./,
  /-(sandbox|development|production)-/i,
]
