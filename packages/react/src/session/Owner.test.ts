import { expect, test } from 'vitest'
import { isSameOwner } from './Owner.ts'

const owner = { ownerKey: 'A', backendId: 'bond' }

test.each([
  ['the same', owner, { ...owner }, true],
  ['another person', owner, { ...owner, ownerKey: 'B' }, false],
  ['another backend', owner, { ...owner, backendId: 'cybrid' }, false],
  ['one that is not known', owner, null, false],
  ['one that was not known', null, owner, false],
  ['none known on both sides', null, null, true],
])('parameters: %s', (_, one, other, isSame) => {
  expect(isSameOwner(one, other)).toBe(isSame)
})
