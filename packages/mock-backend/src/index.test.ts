import { expect, test } from 'vitest'
import * as door from './index.ts'

test('default', () => {
  expect(Object.keys(door)).toEqual(['mockControl', 'createMockBackend', 'finishMockLink'])
})
