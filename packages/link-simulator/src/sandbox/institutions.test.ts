import { expect, test } from 'vitest'
import { findInstitutions, institutions } from './institutions.ts'

const names = (query: string) => findInstitutions(query).map(({ name }) => name)

test('default', () => {
  expect(findInstitutions('')).toEqual(institutions.filter(({ country }) => country === undefined))
  expect(institutions[0]).toEqual({ id: 'ins_109508', name: 'First Platypus Bank' })
})

test('parameters: query', () => {
  expect(names('platy first ban')).toEqual([
    'First Platypus Bank',
    'First Platypus Balance Bank',
    'First Platypus OAuth App2App Bank',
  ])
  expect(names('  CREDIT   first ')).toEqual(['First Gingham Credit Union'])
  expect(names('zebra')).toEqual([])
})

test('parameters: countryCodes', () => {
  expect(findInstitutions('', ['CA']).map(({ name }) => name)).toEqual(['Tartan-Dominion Bank of Canada'])
})
