import { expect, test } from 'vitest'
import { findInstitutions, institutions } from './institutions.ts'

const names = (query: string) => findInstitutions(query).map(({ name }) => name)

test('default', () => {
  expect(findInstitutions('')).toEqual(institutions)
  expect(institutions[0]).toEqual({ id: 'ins_109508', name: 'First Platypus Bank' })
})

test('parameters: query', () => {
  expect(names('platy')).toEqual(['First Platypus Bank'])
  expect(names('  CREDIT   first ')).toEqual(['First Gingham Credit Union'])
  expect(names('zebra')).toEqual([])
})
