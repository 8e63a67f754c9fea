import type { LinkResultAccount } from '@banklink/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkMessages } from '../link-run/linkMessages.ts'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { choiceLabels } from './choiceLabels.ts'

const words = { ...accountsMessages, ...linkMessages, locale: 'en' }

function shared(change: Partial<LinkResultAccount>): LinkResultAccount {
  return {
    id: 'a',
    name: 'Everyday',
    mask: '1111',
    type: 'depository',
    subtype: 'checking',
    verificationStatus: null,
    currency: null,
    ...change,
  }
}

test.each<[string, Partial<LinkResultAccount>[], string[]]>([
  ['by name and number', [{}, { mask: '2222' }], ['Everyday ••1111', 'Everyday ••2222']],
  ['by kind', [{}, { subtype: 'savings' }], ['Everyday ••1111 · Checking', 'Everyday ••1111 · Savings']],
  ['by position', [{}, {}], ['Everyday ••1111 · Checking · 1', 'Everyday ••1111 · Checking · 2']],
  ['by kind, where there is no name', [{ name: '', mask: null }], ['Checking']],
  ['at all', [{ name: ' ', mask: null, subtype: '' }], ['Bank account']],
  [
    'of nothing known, by position',
    [
      { name: '', mask: null, subtype: '' },
      { name: '', mask: null, subtype: '' },
    ],
    ['Bank account · 1', 'Bank account · 2'],
  ],
])('default: named %s', (_, accounts, labels) => {
  expect(choiceLabels(accounts.map(shared), words)).toEqual(labels)
})

test('behavior: no label is empty, and no two are the same', () => {
  const text = fc.constantFrom('', ' ', 'Checking', 'checking', 'Savings')
  const account = fc.record({ name: text, subtype: text, mask: fc.constantFrom(null, '1111') })
  fc.assert(
    fc.property(fc.array(account), (accounts) => {
      const labels = choiceLabels(accounts.map(shared), words)
      expect(labels.every((label) => label.trim())).toBe(true)
      expect(new Set(labels).size).toBe(accounts.length)
    }),
  )
})
