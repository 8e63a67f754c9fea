import { isBanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { type BondOwner, readOwner } from './bondOwner.ts'
import { mockBond } from './testing/mockBond.ts'

test.each([
  [{ cardAccountId: 'a' }, { cardAccountId: 'a' }],
  [{ customerId: 'b' }, { customer_id: 'b' }],
  [{ businessId: 'c' }, { business_id: 'c' }],
] as const)('default: %j', (owner, expected) => {
  expect(readOwner(owner)).toEqual(expected)
})

test.each([
  {},
  { cardAccountId: '' },
  { customerId: undefined },
  { customerId: null },
  { customerId: 'b', businessId: 'c' },
])('error: config.owner_missing for %j', (owner) => {
  // A session in plain JavaScript can give any of these.
  const given = owner as unknown as BondOwner
  expect(() => readOwner(given)).toThrow(expect.toSatisfy((error) => isBanklinkError(error, 'config.owner_missing')))
})

test('bondBackend: error: config.owner_missing when it is made', () => {
  const owner = { customerId: '' }
  expect(() => mockBond({}, { owner })).toThrow(
    expect.toSatisfy((error) => isBanklinkError(error, 'config.owner_missing')),
  )
})
