import { expect, test } from 'vitest'
import { readRefusal } from './readRefusal.ts'

test('default', () => {
  const body = { Message: 'secret text', Status: 400, Code: 'input_error', Type: 'Request Error' }
  expect(readRefusal(body)).toEqual({ code: 'input_error', type: 'Request Error', fields: [] })
})

test('behavior: an unknown code is kept', () => {
  expect(readRefusal({ Code: 'brand.new-code_7' }).code).toBe('brand.new-code_7')
})

test('behavior: of a map of fields the names are kept', () => {
  const body = { routing_number: ['Not 021000021.'], account_number: ['Shorter than minimum length 4.'] }
  expect(readRefusal(body)).toEqual({ code: undefined, type: undefined, fields: ['routing_number', 'account_number'] })
})

test('behavior: twenty fields are named at most', () => {
  const body = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`field_${at}`, ['secret text']]))
  const { fields } = readRefusal(body)
  expect([fields.length, fields.at(-1)]).toEqual([20, 'field_19'])
})

test.each([
  [{ Error: 'secret text' }],
  [{ message: 'secret text' }],
  [{}],
  [[{ Code: 'input_error' }]],
  ['secret text'],
  [7],
  [null],
  [undefined],
  [{ Code: 'secret text that quotes 1111222233330000' }],
  [{ Code: 7, Type: 'secret text' }],
  [{ 'a field that quotes 1111222233330000': ['secret text'] }],
])('behavior: %j has no identifier', (body) => {
  expect(readRefusal(body)).toEqual({ code: undefined, type: undefined, fields: [] })
})
