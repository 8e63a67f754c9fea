import { isBanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { readStoreKeys } from './readStoreKeys.ts'

const bytes = Uint8Array.from({ length: 32 }, (_, at) => 255 - at)
const base64 = Buffer.from(bytes).toString('base64')
const hex = Buffer.from(bytes).toString('hex')

test.each([
  base64,
  `${base64}\n`,
  base64.replace('=', ''),
  Buffer.from(bytes).toString('base64url'),
  hex,
  hex.toUpperCase(),
])('default: %j', (key) => {
  expect(readStoreKeys(key)).toEqual([bytes])
})

test('parameters: several, newest first', () => {
  expect(readStoreKeys([hex, base64, 'ff'.repeat(32)])).toEqual([bytes, bytes, new Uint8Array(32).fill(255)])
})

test.each([
  [undefined],
  [''],
  [[]],
  ['short'],
  ['a passphrase of some thirty-two characters'],
  [base64.slice(4)],
  [`${base64}AAAA`],
  [hex.slice(2)],
  [`${hex}ff`],
  [[base64, '']],
])('error: config.store_key_invalid for %j', (key) => {
  expect(() => readStoreKeys(key)).toThrow(
    expect.toSatisfy((error) => isBanklinkError(error, 'config.store_key_invalid')),
  )
})
