import { expect, test } from 'vitest'
import * as exports from './index.ts'

test('default', () => {
  expect(Object.keys(exports)).toEqual(['createLinkSimulator', 'scenarios', 'linkScriptUrl'])
})
