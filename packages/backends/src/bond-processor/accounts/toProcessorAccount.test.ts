import { expect, test } from 'vitest'
import type { BondAccount } from '../../bond/schemas.ts'
import type { ItemLink } from '../ItemLink.ts'
import { toProcessorAccount } from './toProcessorAccount.ts'

const row: BondAccount = {
  linkedAccountId: 'account-1',
  status: 'active',
  verificationStatus: 'instantly_verified',
  dateCreated: null,
  bankName: 'The Bank, by Bond',
  bankLogo: null,
  mask: '1111',
  accountType: null,
  accountCategory: null,
}

const link: ItemLink = {
  id: 'link-1',
  owner: 'customer:1',
  step: 'linked',
  secrets: {},
  itemId: 'item-1',
  linkedAccountId: 'account-1',
  institution: { id: 'ins_1', name: 'The Bank, by Plaid' },
  account: {
    id: 'plaid-1',
    name: 'Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verificationStatus: null,
  },
  failure: null,
  state: null,
  createdAt: 0,
  updatedAt: 0,
}

test('default: Bond’s status, and what Plaid said of the account', () => {
  expect(toProcessorAccount({ row, link, itemError: null })).toMatchObject({
    id: 'account-1',
    institution: { id: 'ins_1', name: 'The Bank, by Plaid' },
    name: 'Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    status: 'active',
    canMoveMoney: true,
    platformStatus: 'active, instantly_verified',
  })
})

test('behavior: what Plaid did not say is Bond’s, or unknown', () => {
  const account = { ...link.account, name: '', mask: null, type: '', subtype: '' }
  const told = { ...row, accountType: 'savings', accountCategory: 'depository' }
  for (const institution of [null, { id: null, name: null }]) {
    const bare = { ...link, institution, account }
    expect(toProcessorAccount({ row: told, link: bare, itemError: null })).toMatchObject({
      institution: { id: null, name: 'The Bank, by Bond' },
      name: null,
      mask: '1111',
      type: 'depository',
      subtype: 'savings',
    })
    expect(toProcessorAccount({ row, link: bare, itemError: null })).toMatchObject({ type: null, subtype: null })
  }
})

const lapsed = { status: 'reconnect_required', nextAction: 'reconnect', actions: ['reconnect', 'remove'] }
const lost = { status: 'failed', nextAction: 'link_again', actions: ['link_again', 'remove'] }

test.each<[itemError: string | null, failure: string | null, expected: object]>([
  ['ITEM_LOGIN_REQUIRED', null, { ...lapsed, reason: null }],
  ['ITEM_NOT_FOUND', null, { ...lost, reason: 'ITEM_NOT_FOUND' }],
  ['ITEM_NOT_FOUND', 'USER_PERMISSION_REVOKED', { ...lost, reason: 'ITEM_NOT_FOUND' }],
  [null, 'USER_PERMISSION_REVOKED', { ...lapsed, reason: null }],
  [null, 'USER_ACCOUNT_REVOKED', { ...lapsed, reason: null }],
  [null, 'platform.account_not_found', { ...lost, reason: 'platform.account_not_found' }],
  ['ITEM_LOGIN_REQUIRED', 'platform.account_not_found', { ...lost, reason: 'platform.account_not_found' }],
])('behavior: with the Item’s error %s and the link’s failure %s no money moves', (itemError, failure, expected) => {
  const account = toProcessorAccount({ row, link: { ...link, failure }, itemError })
  expect(account).toMatchObject({ ...expected, canMoveMoney: false })
  const said = itemError === 'ITEM_NOT_FOUND' ? itemError : (failure ?? itemError)
  expect(account.platformStatus).toBe(`active, instantly_verified, ${said}`)
})

test.each(['removed', 'verification_failed'])('behavior: where Bond says %s, that stands', (status) => {
  const worse = { ...row, ...(status === 'removed' ? { status } : { verificationStatus: status }) }
  const known = toProcessorAccount({ row: worse, link, itemError: null })
  expect(toProcessorAccount({ row: worse, link, itemError: 'ITEM_LOGIN_REQUIRED' })).toEqual(known)
  expect(['removed', 'failed']).toContain(known.status)
})

test.each(['active', 'inactive', 'something_new'])('behavior: a login may lapse where Bond says %s', (status) => {
  const account = toProcessorAccount({ row: { ...row, status }, link, itemError: 'ITEM_LOGIN_REQUIRED' })
  expect(account).toMatchObject(lapsed)
})

test('behavior: an account without a link cannot be reconnected, only linked again', () => {
  const known = toProcessorAccount({ row, link: undefined, itemError: null })
  expect(known).toMatchObject({ status: 'active', nextAction: null, actions: ['remove'], mask: '1111' })
  const inactive = toProcessorAccount({ row: { ...row, status: 'inactive' }, link: undefined, itemError: null })
  expect(inactive).toMatchObject({
    status: 'reconnect_required',
    nextAction: 'link_again',
    actions: ['link_again', 'remove'],
  })
  const failed = { ...row, verificationStatus: 'verification_failed' }
  const { actions, nextAction } = toProcessorAccount({ row: failed, link: undefined, itemError: null })
  expect([nextAction, actions.filter((action) => action === 'link_again')]).toEqual(['link_again', ['link_again']])
})

test.each([
  ['PENDING_DISCONNECT', true],
  ['PENDING_EXPIRATION', true],
  ['LOGIN_REPAIRED', false],
] as const)('behavior: after the notice %s a login ends soon: %s', (code, endsSoon) => {
  const known = toProcessorAccount({ row, link, itemError: null })
  const state = { error: null, checkedAt: 0, newAccountsAt: null }
  const noticed = { ...link, state: { ...state, notice: { code, at: 0, until: null } } }
  const account = toProcessorAccount({ row, link: noticed, itemError: null })
  const expected = endsSoon ? { nextAction: 'reconnect', actions: ['reconnect', 'remove'] } : known
  expect(account).toMatchObject({ ...expected, status: 'active', canMoveMoney: true })
  expect(toProcessorAccount({ row, link: { ...link, state: { ...state, notice: null } }, itemError: null })).toEqual(
    known,
  )
  expect(toProcessorAccount({ row, link: noticed, itemError: 'ITEM_LOGIN_REQUIRED' })).toMatchObject(lapsed)
})
