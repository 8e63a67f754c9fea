import type { LinkedAccount } from '@banklink/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountLabel } from '../../messages/accountLabel.ts'
import { nobodyKnows, someAccount } from '../../testing/someAccount.ts'
import { accountMessages } from './accountMessages.ts'
import { accountNames, noNames } from './accountNames.ts'
import { accountText } from './accountTexts.ts'

const words = { ...accountMessages, locale: 'en' }

function labelsOf(accounts: readonly LinkedAccount[]): string[] {
  const names = accountNames(accounts, words)
  return accounts.map((account) => names.get(account.id)?.label ?? accountLabel(account, words))
}

const listed = (changes: Partial<LinkedAccount>[]) =>
  changes.map((change, id) => someAccount({ id: `${id}`, ...change }))

test.each<[string, Partial<LinkedAccount>[], string[]]>([
  ['as usual', [{}, { mask: '2222' }], ['Tartan Bank ••1111', 'Tartan Bank ••2222']],
  ['by kind', [{}, { subtype: 'savings' }], ['Tartan Bank, Checking ••1111', 'Tartan Bank, Savings ••1111']],
  [
    'by kind next to a name',
    [{ name: 'Everyday' }, { name: 'Everyday', subtype: 'savings' }],
    ['Tartan Bank, Everyday ••1111 · Checking', 'Tartan Bank, Everyday ••1111 · Savings'],
  ],
  [
    'by whose it is',
    [{}, { kind: 'third_party' }],
    ['Tartan Bank, Checking ••1111', 'Tartan Bank, Checking ••1111 · Someone else’s account'],
  ],
  [
    'by position',
    [{}, {}, { mask: '2' }],
    ['Tartan Bank, Checking ••1111 · 1', 'Tartan Bank, Checking ••1111 · 2', 'Tartan Bank ••2'],
  ],
  ['of nothing known', [{ ...nobodyKnows, subtype: null }], ['Bank account']],
  [
    'of nothing known, by position',
    [
      { ...nobodyKnows, subtype: null },
      { ...nobodyKnows, subtype: ' ' },
    ],
    ['Bank account · 1', 'Bank account · 2'],
  ],
])('default: named %s', (_, changes, labels) => {
  expect(labelsOf(listed(changes))).toEqual(labels)
})

test('behavior: where all can be told apart, it is the same object for every list', () => {
  expect(accountNames(listed([{}]), words)).toBe(noNames)
  expect(accountNames(listed([{}, { mask: '2' }]), words)).toBe(noNames)
})

test('behavior: a list is named once for all its cards', () => {
  const accounts = listed([{}, {}])
  expect(accountNames(accounts, words)).toBe(accountNames(accounts, words))
  expect(accountNames(accounts, { ...words })).not.toBe(accountNames(accounts, words))
})

test('property: no label and no card is empty, and no two are the same', () => {
  const text = fc.constantFrom(null, '', ' ', 'Checking', 'checking', 'Everyday')
  const account = fc.record({
    name: text,
    subtype: text,
    mask: fc.constantFrom(null, '1111'),
    kind: fc.constantFrom('own' as const, 'third_party' as const),
    institution: text.map((name) => ({ id: null, name, logo: null })),
  })
  fc.assert(
    fc.property(fc.array(account), (changes) => {
      const accounts = listed(changes)
      const names = accountNames(accounts, words)
      const cards = accounts.map((each) =>
        [each.institution.name?.trim(), names.get(each.id)?.text ?? accountText(each, words)].join(' '),
      )
      for (const all of [labelsOf(accounts), cards]) {
        expect(all.every((label) => label.trim())).toBe(true)
        expect(new Set(all).size).toBe(accounts.length)
      }
    }),
  )
})
