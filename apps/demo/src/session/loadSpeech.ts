import type { Language } from '@banklink/react'
import type { Words } from '../words/Words.ts'

export type LanguageCode = 'en' | 'es' | 'fr' | 'de' | 'nl'

/** One language of the page: its own messages, the kit's, and the locale of money and dates. */
export interface Speech {
  code: LanguageCode
  words: Words
  language: Language
  /** The user's locale if it has this language, such as `fr-CA`; otherwise only the language. */
  locale: string
}

/** What each language calls itself. */
export const languageNames: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  nl: 'Nederlands',
}

export interface Wished {
  /** The choice in the URL, or a stored one. */
  chosen: string | null
  /** The browser's languages, the dearest first. */
  preferred: readonly string[]
}

/** The chosen language, otherwise the first supported one of the browser's, otherwise English. */
export function pickLanguage({ chosen, preferred }: Wished): LanguageCode {
  const codes = [chosen ?? '', ...preferred].map(languageOf)
  return codes.find((code): code is LanguageCode => Object.hasOwn(languageNames, code)) ?? 'en'
}

/** Loads a language, which is a separate chunk. */
export async function loadSpeech(code: LanguageCode, preferred: readonly string[]): Promise<Speech> {
  const [{ words }, language] = await loaders[code]()
  const locale = preferred.find((tag) => languageOf(tag) === code) ?? language.locale
  return { code, words, language, locale }
}

const loaders: Record<LanguageCode, () => Promise<[{ words: Words }, Language]>> = {
  en: () => Promise.all([import('../words/en.ts'), import('@banklink/react/languages/en').then(({ en }) => en)]),
  es: () => Promise.all([import('../words/es.ts'), import('@banklink/react/languages/es').then(({ es }) => es)]),
  fr: () => Promise.all([import('../words/fr.ts'), import('@banklink/react/languages/fr').then(({ fr }) => fr)]),
  de: () => Promise.all([import('../words/de.ts'), import('@banklink/react/languages/de').then(({ de }) => de)]),
  nl: () => Promise.all([import('../words/nl.ts'), import('@banklink/react/languages/nl').then(({ nl }) => nl)]),
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? ''
}
