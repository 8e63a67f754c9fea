import { expect, test } from 'vitest'
import { traceparentOf } from './traceparentOf.ts'

const [trace, span] = ['0af7651916cd43dd8448eb211c80319c', '00f067aa0ba902b7']
const valid = `00-${trace}-${span}-01`

test('default', () => {
  expect(traceparentOf(new Headers({ traceparent: valid }))).toEqual({ traceparent: valid })
  expect(traceparentOf(new Headers())).toStrictEqual({})
})

test.each([
  '',
  'null',
  ` ${valid} x`,
  `x${valid}`,
  `${valid}-more`,
  `ff-${trace}-${span}-01`,
  `00-${'0'.repeat(32)}-${span}-01`,
  `00-${trace}-${'0'.repeat(16)}-01`,
  `00-${trace.toUpperCase()}-${span}-01`,
  `00-${trace}-${span}-1`,
])('behavior: %j is none', (traceparent) => {
  expect(traceparentOf(new Headers({ traceparent }))).toStrictEqual({})
})
