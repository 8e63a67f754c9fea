import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readableRows } from './readableRows.ts'

const rows = readableRows(v.object({ id: v.string() }))

test('default', () => {
  expect(v.parse(rows, [{ id: 'a', secret: 'b' }, {}, null, 'c', { id: 1 }, { id: 'd' }])).toEqual([
    { id: 'a' },
    { id: 'd' },
  ])
})

test.each([null, {}, 'rows', undefined])('error: what is no list (%j)', (answer) => {
  expect(v.safeParse(rows, answer).success).toBe(false)
})
