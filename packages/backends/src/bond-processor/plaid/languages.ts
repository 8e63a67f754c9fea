/** The languages that Link supports. */
export const languages: readonly string[] = 'da nl en et fr de hi it lv lt no pl pt ro es sv vi'.split(' ')

/** Link's language for a locale such as `pt-BR`; undefined if Link doesn't support it. */
export function languageOf(locale: string | undefined): string | undefined {
  const language = locale?.split('-')[0]?.toLowerCase()
  return languages.find((each) => each === language)
}
