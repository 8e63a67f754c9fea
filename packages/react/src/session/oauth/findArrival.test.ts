import { expect, test } from 'vitest'
import { findArrival, withoutReturn } from './findArrival.ts'

const finished = new Set<string>()
const returned = 'https://app.test/bank-return?oauth_state_id=state-1'

test.each([
  ['as it came', returned, returned],
  ['with an empty hash', `${returned}#`, returned],
  ['with the empty hash of a router', `${returned}#/`, returned],
  ['with a place in its hash', `${returned}#/accounts`, `${returned}#/accounts`],
  [
    'on the page that began it',
    'https://app.test/accounts?tab=banks&oauth_state_id=state-1',
    'https://app.test/accounts?tab=banks&oauth_state_id=state-1',
  ],
])('default: a return %s', (_, address, given) => {
  expect(findArrival([address], finished)).toEqual({ address: given, oauthStateId: 'state-1' })
})

test.each([
  ['query', 'https://app.test/?page=accounts&oauth_state_id=state-1', '/?page=accounts'],
  ['hash', 'https://app.test/?oauth_state_id=state-1#/accounts', '/#/accounts'],
  ['path', 'https://app.test/accounts?oauth_state_id=state-1', '/accounts'],
])('behavior: an app that routes by %s keeps its place', (_, address, place) => {
  expect(withoutReturn(address, { address, oauthStateId: 'state-1' })).toBe(place)
})

test('behavior: the address that the page arrived at counts where the app has cleaned it since', () => {
  expect(findArrival(['https://app.test/', returned], finished)?.oauthStateId).toBe('state-1')
  expect(findArrival(['https://app.test/', undefined], finished)).toBeNull()
})

test('behavior: a return that is over is none', () => {
  expect(findArrival([returned], new Set(['state-1']))).toBeNull()
  expect(withoutReturn(returned, { address: returned, oauthStateId: 'state-2' })).toBeNull()
})
