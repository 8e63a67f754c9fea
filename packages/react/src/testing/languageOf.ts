import { en } from '../languages/en.ts'
import type { Language } from '../languages/Language.ts'

const files = import.meta.glob<Record<string, Language>>(['../languages/??.ts'], { eager: true })

/** The kit's languages, by their codes. */
const languages: ReadonlyMap<string, Language> = new Map(Object.values(files).flatMap((file) => Object.entries(file)))

/** The language of the toolbar's choice. A code that there is none for gets English. */
export function languageOf(code: unknown): Language {
  return languages.get(String(code)) ?? en
}
