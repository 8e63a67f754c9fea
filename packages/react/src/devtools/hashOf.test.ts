import { expect, test } from 'vitest'
import { hashOf } from './hashOf.ts'

test('default', () => {
  expect(hashOf('')).toBe('811c9dc5')
  expect(hashOf('a')).toBe('e40c292c')
  expect(hashOf('user-1')).not.toBe(hashOf('user-2'))
})
