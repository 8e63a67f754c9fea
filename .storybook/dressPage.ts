/** Gives the page of a story what an app sets on its own: theme, scheme, language and the direction of writing. */
export function dressPage(globals: Record<string, unknown>, { locale, dir }: { locale: string; dir: string }): void {
  const { documentElement } = document
  const { theme, scheme } = globals
  set('data-banklink-theme', theme === 'calm' ? null : theme)
  set('data-banklink-scheme', scheme === 'system' ? systemScheme() : scheme)
  documentElement.lang = locale
  documentElement.dir = dir

  function set(name: string, value: unknown): void {
    if (typeof value === 'string') documentElement.setAttribute(name, value)
    else documentElement.removeAttribute(name)
  }
}

/** What the device asks for. */
export function systemScheme(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
