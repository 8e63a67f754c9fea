/** Parses a URL; null if it is invalid. `URL.canParse` is missing in the jsdom of older Jest versions. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
