/** A locale in the platform's own spelling: whole, or its language alone (`es` for `es-MX`); none that it lacks. */
export function localeFor(locale: string, locales: readonly string[] | null): string | undefined {
  for (let wanted = locale.toLowerCase(); wanted; wanted = wanted.replace(/-?[^-]*$/, '')) {
    const taken = locales?.find((each) => each.toLowerCase() === wanted)
    if (taken) return taken
  }
  return undefined
}
