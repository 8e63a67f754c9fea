/** Returns a valid BCP 47 tag for `Intl`, otherwise `usual`. A user's profile may have `en_US` or nothing. */
export function localeOf(given: string | undefined, usual: string): string {
  try {
    return (given && Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0]) || usual
  } catch {
    return usual
  }
}
