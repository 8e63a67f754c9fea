import { expect, test } from 'vitest'
import { matchesFault } from './Fault.ts'

const request = { method: 'POST', path: '/bond/api/v0/accounts/1/external_accounts/plaid', hasBody: true }

test('default', () => {
  expect(matchesFault({}, request)).toBe(true)
})

test('parameters: method', () => {
  expect(matchesFault({ method: 'post' }, request)).toBe(true)
  expect(matchesFault({ method: 'GET' }, request)).toBe(false)
})

test('parameters: with_body', () => {
  expect(matchesFault({ with_body: true }, request)).toBe(true)
  expect(matchesFault({ with_body: false }, request)).toBe(false)
  expect(matchesFault({ with_body: false }, { ...request, hasBody: false })).toBe(true)
})

test('parameters: path', () => {
  expect(matchesFault({ path: '/bond' }, request)).toBe(true)
  expect(matchesFault({ path: '/link' }, request)).toBe(false)
  expect(matchesFault({ path: '/bond/api/v0/accounts/*/external_accounts/plaid' }, request)).toBe(true)
  expect(matchesFault({ path: '/bond/api/v0/accounts/*/external_accounts' }, request)).toBe(false)
  expect(matchesFault({ path: '/bond/*/plaid' }, request)).toBe(false)
  expect(matchesFault({ path: '**/plaid' }, request)).toBe(true)
  expect(matchesFault({ path: '/bond/api.v0/**' }, request)).toBe(false)
})
