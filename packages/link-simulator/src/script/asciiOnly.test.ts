import { expect, test } from 'vitest'
import { asciiOnly } from './asciiOnly.ts'

test('default', () => {
  const ascii = asciiOnly('const mask = "••0000 · 😀"; const same = `•`')
  expect(ascii).toBe('const mask = "\\u2022\\u20220000 \\u00b7 \\ud83d\\ude00"; const same = `\\u2022`')
})
