import type { Language } from '@banklink/react'
import type { LanguageCode } from './languages.ts'

/** The kit’s messages in one language. A page loads no other. */
export function loadLanguage(code: LanguageCode): Promise<Language> {
  return loaders[code]()
}

const loaders: Record<LanguageCode, () => Promise<Language>> = {
  en: async () => (await import('@banklink/react/languages/en')).en,
  es: async () => (await import('@banklink/react/languages/es')).es,
  fr: async () => (await import('@banklink/react/languages/fr')).fr,
  de: async () => (await import('@banklink/react/languages/de')).de,
  nl: async () => (await import('@banklink/react/languages/nl')).nl,
}
