import { expect, test } from 'vitest'
import { linkMessages } from '../components/link-run/linkMessages.ts'
import { accountsMessages } from '../components/linked-accounts/accountsMessages.ts'
import { mergeMessages } from './mergeMessages.ts'

test('default', () => {
  expect(mergeMessages(linkMessages, {})).toEqual(linkMessages)
  const merged = mergeMessages(linkMessages, { linkAccount: 'Add a bank' })
  expect(merged).toEqual({ ...linkMessages, linkAccount: 'Add a bank' })
})

test('behavior: undefined keeps the default, as a translation that is not there', () => {
  const { linkAccount, linkErrors } = mergeMessages(linkMessages, {
    linkAccount: undefined,
    linkErrors: { 'link.failed': undefined },
  })
  expect(linkAccount).toBe(linkMessages.linkAccount)
  expect(linkErrors).toEqual(linkMessages.linkErrors)
})

test('behavior: a table keeps the entries that overrides leave out', () => {
  const { accountStatus, failureReasons } = mergeMessages(accountsMessages, {
    accountStatus: { active: 'Ready' },
    failureReasons: { linked_closed: 'Gone.', brand_reason: 'Ours.' },
  })
  expect(accountStatus).toEqual({ ...accountsMessages.accountStatus, active: 'Ready' })
  expect(failureReasons).toEqual({
    ...accountsMessages.failureReasons,
    linked_closed: 'Gone.',
    brand_reason: 'Ours.',
  })
})
