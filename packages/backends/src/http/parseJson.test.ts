import { expect, test } from 'vitest'
import { parseJson } from './parseJson.ts'

test.each([
  ['{"a":1}', { a: 1 }],
  ['null', null],
  ['<html>', undefined],
  ['', undefined],
])('default: %j', (text, value) => {
  expect(parseJson(text)).toEqual(value)
})
