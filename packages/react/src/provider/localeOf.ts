/** What was given, as `Intl` takes it, else `usual`. A user's profile may say `en_US`, or nothing. */
export function localeOf(given: string | undefined, usual: string): string {
  try {
    return (given && Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0]) || usual
  } catch {
    return usual
  }
}
