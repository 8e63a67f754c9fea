import { expect, test } from 'vitest'
import { ownPath } from './ownPath.ts'

const page = 'https://brand.example/bank-return'

test.each([
  ['/accounts?tab=banks#top', '/accounts?tab=banks#top'],
  ['/', '/'],
  ['/bank-return', null],
  ['/bank-return?page=accounts', '/bank-return?page=accounts'],
  ['/bank-return#/accounts', '/bank-return#/accounts'],
  ['/bank-return#/', null],
  ['/bank-return?', null],
  ['https://brand.example/accounts', null],
  ['https://other.example/', null],
  ['//other.example/', null],
  ['/\\other.example/', null],
  ['/.//other.example/', null],
  ['javascript:alert(1)', null],
  ['accounts', null],
  ['', null],
])('parameters: %s', (place, expected) => {
  expect(ownPath(place, page)).toBe(expected)
})

test('behavior: the return itself is not part of the page, and an address that is none leads nowhere', () => {
  const returned = `${page}?oauth_state_id=state-1`
  expect(ownPath('/bank-return', returned)).toBeNull()
  expect(ownPath('/accounts', returned)).toBe('/accounts')
  expect(ownPath('/accounts', 'no address')).toBeNull()
})
