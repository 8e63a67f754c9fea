import { expect, test } from 'vitest'
import { isSameText } from './isSameText.ts'

test.each([
  ['', '', true],
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'bbc', false],
  ['abc', 'abcd', false],
  ['abcd', 'abc', false],
  ['abba', 'baab', false],
])('default: %j and %j: %s', (one, other, isSame) => {
  expect(isSameText(one, other)).toBe(isSame)
})
