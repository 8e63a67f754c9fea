import { isBanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { checkRedirectUri } from './checkRedirectUri.ts'

test.each([
  undefined,
  'https://brand.example/bank-return',
  'https://brand.example',
  'http://localhost:5173/bank-return',
  'http://127.0.0.1/bank-return',
  'http://[::1]:3000/',
])('parameters: %s', (address) => {
  expect(() => checkRedirectUri(address)).not.toThrow()
})

test.each([
  '',
  '/bank-return',
  'brand.example/bank-return',
  'http://brand.example/bank-return',
  'http://localhost.example/',
  'https://brand.example/bank-return?from=bank',
  'https://brand.example/bank-return?',
  'https://brand.example/#/bank-return',
  'brand://bank-return',
])('error: config.redirect_uri_invalid for %s', (address) => {
  let thrown: unknown
  try {
    checkRedirectUri(address)
  } catch (error) {
    thrown = error
  }
  expect(isBanklinkError(thrown, 'config.redirect_uri_invalid')).toBe(true)
})
