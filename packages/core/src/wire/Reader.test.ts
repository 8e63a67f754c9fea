import { expect, test } from 'vitest'
import { boolean, listOf, nullable, number, objectOf, oneOf, optional, type Reader, string } from './Reader.ts'

test.each<[string, Reader<unknown>, unknown]>([
  ['string', string, 7],
  ['number', number, Number.NaN],
  ['boolean', boolean, 'true'],
  ['nullable', nullable(string), undefined],
  ['optional', optional(string), null],
  ['oneOf', oneOf(['a', 'b']), 'c'],
  ['listOf', listOf(string), { 0: 'a' }],
  ['objectOf', objectOf({ id: string }), ['a']],
])('%s: error: a value without a path has no other name', (_name, read, sent) => {
  expect(() => read(sent)).toThrow(new TypeError('the value itself'))
})

test('error: a field is named by its path', () => {
  const read = objectOf<{ rows: { id: string }[] }>({ rows: listOf(objectOf<{ id: string }>({ id: string })) })
  expect(() => read({ rows: [{ id: 'a' }, { id: 1 }] })).toThrow(new TypeError('rows.1.id'))
})
