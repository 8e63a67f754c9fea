import { expect, test } from 'vitest'
import { allowedSubtypes } from './accountFilters.ts'

const named = (...account_subtypes: string[]) => ({ account_subtypes })

test('default: the named ones, and all of a type', () => {
  expect(allowedSubtypes({ depository: named('savings') }, ['auth'])).toEqual(['savings'])
  expect(allowedSubtypes({ depository: named('all') }, ['auth'])).toEqual(['checking', 'savings', 'cash management'])
  expect(allowedSubtypes({ depository: named('all') }, ['transactions'])).toContain('money market')
})

test('behavior: a mix of types, of which Auth can use those of a deposit', () => {
  const mix = { depository: named('checking'), credit: named('all') }
  expect(allowedSubtypes(mix, ['transactions'])).toEqual(['checking', 'credit card'])
  expect(allowedSubtypes(mix, ['auth'])).toEqual(['checking'])
  expect(allowedSubtypes({ credit: named('credit card') }, ['auth'])).toEqual([])
})
