import { expect, test } from 'vitest'
import { languageOf } from './languages.ts'

test.each([
  ['en', 'en'],
  ['pt-BR', 'pt'],
  ['ES-419', 'es'],
  ['xx', undefined],
  ['', undefined],
  [undefined, undefined],
])('default: %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})
