import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cybridAccount, cybridAccountPage, cybridWorkflow } from './schemas.ts'

const account = {
  guid: 'account-1',
  customer_guid: 'customer-1',
  counterparty_guid: null,
  name: 'Checking',
  asset: 'USD',
  account_kind: 'plaid',
  plaid_institution_id: 'ins_4',
  plaid_account_mask: '0000',
  plaid_account_name: 'Plaid Checking',
  state: 'completed',
  failure_code: null,
  created_at: '2026-01-15T00:00:00.000Z',
}
const workflow = { guid: 'workflow-1', customer_guid: 'customer-1', state: 'storing', created_at: account.created_at }

test('cybridAccount: keeps named fields alone', () => {
  const secrets = {
    pii: [{ names: ['secret'], account_details: [{ account_number: 'secret' }] }],
    balances: { available: 1, current: 'secret' },
    counterparty_bank_account: { account_number: 'secret' },
    plaid_processor_token: 'secret',
  }
  const read = v.parse(cybridAccount, { ...account, ...secrets })
  expect(read).toEqual({
    guid: 'account-1',
    customerGuid: 'customer-1',
    counterpartyGuid: null,
    name: 'Checking',
    asset: 'USD',
    kind: 'plaid',
    institutionId: 'ins_4',
    mask: '0000',
    plaidName: 'Plaid Checking',
    state: 'completed',
    failureCode: null,
    createdAt: '2026-01-15T00:00:00.000Z',
  })
  expect(JSON.stringify(read)).not.toContain('secret')
})

test('cybridAccount: missing, empty and what is no text are null', () => {
  expect(v.parse(cybridAccount, { guid: 'account-1', name: '', state: 7, asset: {} })).toMatchObject({
    guid: 'account-1',
    name: null,
    state: null,
    asset: null,
  })
})

test.each([
  [4096, true],
  [4097, false],
])('cybridAccount: a text of %d characters is kept: %s', (length, isKept) => {
  const name = 'x'.repeat(length)
  expect(v.parse(cybridAccount, { ...account, name }).name).toBe(isKept ? name : null)
})

test.each([undefined, null, {}, { guid: '' }, []])('cybridAccount: error for %j', (answer) => {
  expect(v.safeParse(cybridAccount, answer).success).toBe(false)
})

test('cybridAccountPage: default', () => {
  expect(v.parse(cybridAccountPage, { total: 7, page: 0, per_page: 1, objects: [account] })).toMatchObject({
    total: 7,
    accounts: [{ guid: 'account-1' }],
  })
})

test('cybridWorkflow: default', () => {
  expect(v.parse(cybridWorkflow, { ...workflow, bank_guid: 'bank-1', plaid_link_token: 'link-1' })).toEqual({
    guid: 'workflow-1',
    customerGuid: 'customer-1',
    state: 'storing',
    failureCode: null,
    createdAt: Date.UTC(2026, 0, 15),
    linkToken: 'link-1',
  })
})

test.each([{ guid: '' }, { guid: undefined }, { created_at: 'soon' }, { created_at: undefined }])(
  'cybridWorkflow: error for %j',
  (change) => {
    expect(v.safeParse(cybridWorkflow, { ...workflow, ...change }).success).toBe(false)
  },
)

test.each([{ total: undefined }, { total: '7' }, { objects: undefined }, { objects: {} }])(
  'cybridAccountPage: error for %j',
  (change) => {
    expect(v.safeParse(cybridAccountPage, { total: 7, objects: [account], ...change }).success).toBe(false)
  },
)

test('cybridWorkflow: an empty token is none', () => {
  expect(v.parse(cybridWorkflow, { ...workflow, plaid_link_token: '' }).linkToken).toBeNull()
})
