import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRoutingNumber } from './isRoutingNumber.ts'

test.each(['021000021', '011401533', '091000019', '110000000'])('default: %s is one', (text) => {
  expect(isRoutingNumber(text)).toBe(true)
})

test.each(['', '000000000', '02100002', '0210000210', '021000022', '02100002a', ' 021000021', '０２１０００02１'])(
  'default: %s is none',
  (text) => expect(isRoutingNumber(text)).toBe(false),
)

test('behavior: one wrong digit, and two neighbours in the wrong order, are found', () => {
  const place = fc.integer({ min: 0, max: 8 })
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = Array.from('021000021')
      digits[at] = String((Number(digits[at]) + by) % 10)
      expect(isRoutingNumber(digits.join(''))).toBe(false)
    }),
  )
  expect(isRoutingNumber('201000021')).toBe(false)
})
