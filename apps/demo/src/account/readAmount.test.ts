import { expect, test } from 'vitest'
import { readAmount } from './readAmount.ts'

test('default', () => {
  expect(readAmount('50', 'en-US')).toBe(5_000)
  expect(readAmount(' $1,250.75 ', 'en-US')).toBe(125_075)
})

test('parameters: locale', () => {
  expect(readAmount('1.250,75', 'de')).toBe(125_075)
  expect(readAmount('1 250,5', 'fr')).toBe(125_050)
})

test.each(['', '0', '-5', 'ten', '1.234', '12345678'])('behavior: finds no amount in %j', (text) => {
  expect(readAmount(text, 'en-US')).toBeNull()
})
