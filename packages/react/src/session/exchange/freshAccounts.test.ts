import { expect, test } from 'vitest'
import { someAccount } from '../../testing/someAccount.ts'
import { freshAccounts } from './freshAccounts.ts'

const data = [someAccount()]
const cached = { data, dataUpdatedAt: 1_000, isInvalidated: false }

test('default: a list of the last minute is used', () => {
  expect(freshAccounts(cached, 1_000)).toBe(data)
  expect(freshAccounts(cached, 60_999)).toBe(data)
})

test('behavior: an older one, one that may have changed, and none are not', () => {
  expect(freshAccounts(cached, 61_000)).toBeUndefined()
  expect(freshAccounts({ ...cached, isInvalidated: true }, 1_000)).toBeUndefined()
  expect(freshAccounts({ ...cached, data: undefined }, 1_000)).toBeUndefined()
  expect(freshAccounts(undefined, 1_000)).toBeUndefined()
})
