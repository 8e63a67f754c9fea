/** The same script in ASCII, for pages without a charset: other characters in strings become `\uXXXX`. */
export function asciiOnly(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
