import { expect, test } from 'vitest'
import { localeFor } from './localeFor.ts'

test.each([
  ['es', ['en', 'es'], 'es'],
  ['es-MX', ['en', 'es'], 'es'],
  ['es-MX', ['es', 'es-mx'], 'es-mx'],
  ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
  ['es', ['est', 'en'], undefined],
  ['est', ['es'], undefined],
  ['da', ['en', 'es'], undefined],
  ['en', null, undefined],
])('default: %s of %j', (locale, locales, taken) => {
  expect(localeFor(locale, locales)).toBe(taken)
})
