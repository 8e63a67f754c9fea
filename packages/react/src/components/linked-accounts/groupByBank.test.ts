import { expect, test } from 'vitest'
import { someAccount } from '../../testing/someAccount.ts'
import { groupByBank } from './groupByBank.ts'

const at = (id: string, name: string | null, institutionId: string | null = null) =>
  someAccount({ id, institution: { id: institutionId, name, logo: null } })

const rowsOf = (...accounts: ReturnType<typeof at>[]) =>
  groupByBank(accounts).map(({ account, followsSameBank }) => (followsSameBank ? `+${account.id}` : account.id))

test('behavior: accounts at one bank are together, and banks keep their order', () => {
  expect(rowsOf(at('1', 'Tartan'), at('2', 'Gingham'), at('3', 'Tartan '), at('4', 'Gingham'))).toEqual([
    '1',
    '+3',
    '2',
    '+4',
  ])
})

test('behavior: a bank without a name is known by its ID', () => {
  expect(rowsOf(at('1', null, 'ins_1'), at('2', null, 'ins_2'), at('3', null, 'ins_1'))).toEqual(['1', '3', '2'])
})

test('behavior: accounts without a bank are not grouped', () => {
  expect(rowsOf(at('1', null), at('2', ' '), at('3', null))).toEqual(['1', '2', '3'])
})

test("behavior: someone else's account is not grouped with the user's own at the same bank", () => {
  const theirs = { ...at('2', 'Tartan'), kind: 'third_party' } as const
  expect(rowsOf(at('1', 'Tartan'), theirs, at('3', 'Tartan'))).toEqual(['1', '+3', '2'])
})
