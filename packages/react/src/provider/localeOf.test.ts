import { expect, test } from 'vitest'
import { localeOf } from './localeOf.ts'

test.each([
  ['es-MX', 'es-MX'],
  ['fr-ca', 'fr-CA'],
  ['en_US', 'en-US'],
  [undefined, 'nl'],
  ['', 'nl'],
  ['no language', 'nl'],
])('default: %s', (given, locale) => {
  expect(localeOf(given, 'nl')).toBe(locale)
})
