/** The address, or null for a text that is none; `URL.canParse` is missing in the jsdom of older Jests. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
