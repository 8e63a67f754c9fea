const codes = ['en', 'es', 'fr', 'de', 'nl'] as const
export type LanguageCode = (typeof codes)[number]

/** The first of these languages that the page supports. Each is a code or an `Accept-Language` header. */
export function chooseLanguage(...wishes: readonly (string | undefined)[]): LanguageCode {
  for (const part of wishes.flatMap((wish) => wish?.split(',') ?? [])) {
    const wished = /^[a-z]{2}\b/.exec(part.trim())?.[0]
    const code = codes.find((each) => each === wished)
    if (code) return code
  }
  return 'en'
}
