import type { Language } from '@banklink/react'

/** The kit's words in the language that `?lang=` of the address names; null for English, which it has by itself. */
export async function loadLanguage(search: string): Promise<Language | null> {
  const code = new URLSearchParams(search).get('lang') ?? ''
  return (await loaders[code]?.()) ?? null
}

const loaders: Record<string, () => Promise<Language>> = {
  es: async () => (await import('@banklink/react/languages/es')).es,
  fr: async () => (await import('@banklink/react/languages/fr')).fr,
  de: async () => (await import('@banklink/react/languages/de')).de,
  nl: async () => (await import('@banklink/react/languages/nl')).nl,
}
