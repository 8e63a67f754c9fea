import { expect, test } from 'vitest'
import { readArguments, usage } from './readArguments.ts'

test('default', () => {
  expect(readArguments(['https://app.test'])).toEqual({
    ...{ url: new URL('https://app.test'), gateway: '/api/banklink', returnPath: null },
  })
  expect(readArguments(['http://app.test', '--return', '/back', '--gateway', '/bank'])).toEqual({
    ...{ url: new URL('http://app.test'), gateway: '/bank', returnPath: '/back' },
  })
})

test('behavior: help comes before everything else', () => {
  expect(readArguments(['--help'])).toBeNull()
  expect(readArguments(['app.test', '--help'])).toBeNull()
})

test.each([
  ['none', []],
  ['one without a scheme', ['app.test']],
  ['one whose scheme is not the web’s', ['ftp://http:80']],
  ['one that is no address', ['http://']],
  ['two', ['http://app.test', 'http://other.test']],
])('error: for an address, %s', (_, args) => {
  expect(() => readArguments(args)).toThrow(
    `The address of the running app is missing, such as http://localhost:3000\n\n${usage}`,
  )
})

test('error: an option that there is not', () => {
  expect(() => readArguments(['http://app.test', '--loud'])).toThrow('--loud')
})
