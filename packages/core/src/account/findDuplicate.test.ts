import { expect, test } from 'vitest'
import type { CompleteRequest } from '../backend/LinkBackend.ts'
import type { PlaidAccountResult } from '../plaid/LinkResult.ts'
import { findDuplicate } from './findDuplicate.ts'
import type { LinkedAccount } from './LinkedAccount.ts'

const shared: PlaidAccountResult = {
  id: 'plaid-1',
  name: 'Plaid Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  verificationStatus: null,
}
const platypus = { id: 'ins_109508', name: 'First Platypus Bank' }
const returned = (
  account: Partial<PlaidAccountResult> = {},
  institution: CompleteRequest['institution'] = platypus,
) => ({ institution, account: { ...shared, ...account } })
const linkedAccount = (change: Partial<LinkedAccount> = {}): LinkedAccount => ({
  id: 'account-1',
  institution: { ...platypus, logo: null },
  name: 'Plaid Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  currency: null,
  linkedAt: null,
  kind: 'own',
  canMoveMoney: true,
  status: 'active',
  reason: null,
  nextAction: null,
  actions: ['remove'],
  platformStatus: null,
  ...change,
})
const bank = (institution: Partial<LinkedAccount['institution']>) => ({
  institution: { id: null, name: null, logo: null, ...institution },
})

test.each<[string, Partial<LinkedAccount>]>([
  ['all of it', {}],
  ['a bank by its name alone', { ...bank({ name: 'first platypus bank ' }), name: null }],
  ['a bank by its id alone, and the name in place of the subtype', { ...bank({ id: 'ins_109508' }), subtype: null }],
  ['another name of the same kind', { name: 'Household' }],
  ['a login that lapsed', { status: 'reconnect_required' }],
  ['deposits that are awaited', { status: 'awaiting_deposits' }],
])('default: the same by %s', (_, fields) => {
  const account = linkedAccount(fields)
  expect(findDuplicate(returned(), [linkedAccount({ id: 'other', mask: '9999' }), account])).toBe(account)
})

test.each<[string, Partial<LinkedAccount>]>([
  ['of another bank', bank({ id: 'ins_109509', name: 'First Platypus Bank' })],
  ['of a bank that nobody names', bank({})],
  ['with another end', { mask: '1111' }],
  ['without an end', { mask: null }],
  ['of another kind', { subtype: 'savings' }],
  ['of another name, where no kind is known', { subtype: null, name: 'Household' }],
  ['of which neither name nor kind is known', { subtype: null, name: null }],
  ['of somebody else', { kind: 'third_party' }],
  ['that failed', { status: 'failed' }],
  ['that is going', { status: 'removing' }],
  ['that is gone', { status: 'removed' }],
  ['that was never linked', { status: 'incomplete' }],
])('behavior: not one %s', (_, fields) => {
  expect(findDuplicate(returned(), [linkedAccount(fields)])).toBeUndefined()
})

test('behavior: what Link does not say is not the same as what the platform does not', () => {
  expect(findDuplicate(returned({ mask: null }), [linkedAccount({ mask: null })])).toBeUndefined()
  expect(findDuplicate(returned({}, null), [linkedAccount(bank({}))])).toBeUndefined()
})
