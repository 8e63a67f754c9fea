import { expect, test } from 'vitest'
import { decodeBase64Url, encodeBase64Url } from './base64Url.ts'

test.each([[[]], [[0]], [[255, 254]], [[251, 239, 190]], [[1, 2, 3, 4]]])('default: %j', (numbers) => {
  const bytes = Uint8Array.from(numbers)
  expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
  expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes)
})

test.each([
  ['a text that no bytes have', 'A'],
  ['another spelling of the same bytes', 'AB'],
  ['padding', 'AA=='],
  ['the signs of plain base64', '++//'],
  ['a space', ' AAA'],
  ['a line end', 'AAA\n'],
  ['other signs', 'AA!A'],
  ['letters beyond ASCII', 'äöü'],
])('decodeBase64Url: behavior: no bytes for %s', (_name, text) => {
  expect(decodeBase64Url(text)).toEqual(new Uint8Array())
})
