import type { LinkedAccount } from '@banklink/core'
import { expect, test } from 'vitest'
import type { CybridAccount } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

const row: CybridAccount = {
  guid: 'account-1',
  customerGuid: 'customer-1',
  counterpartyGuid: null,
  name: 'Everyday',
  asset: 'USD',
  kind: 'plaid',
  institutionId: 'ins_4',
  mask: '0000',
  plaidName: 'Plaid Checking',
  state: 'completed',
  failureCode: null,
  createdAt: '2026-01-15T01:00:00.000+01:00',
}

test('default', () => {
  expect(toLinkedAccount(row)).toEqual({
    id: 'account-1',
    institution: { id: 'ins_4', name: null, logo: null },
    name: 'Plaid Checking',
    mask: '0000',
    type: null,
    subtype: null,
    currency: 'USD',
    linkedAt: '2026-01-15T00:00:00.000Z',
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: ['reconnect', 'remove'],
    platformStatus: 'completed',
  } satisfies LinkedAccount)
})

test('behavior: what Cybrid does not tell is null', () => {
  expect(toLinkedAccount({ ...row, plaidName: null }).name).toBe('Everyday')
  expect(toLinkedAccount({ ...row, plaidName: null, name: null, createdAt: 'soon', state: null })).toMatchObject({
    name: null,
    linkedAt: null,
    status: 'unknown',
    platformStatus: null,
  })
})

test.each([
  ['storing', 'storing', null, []],
  ['completed', 'active', null, ['reconnect', 'remove']],
  ['refresh_required', 'reconnect_required', 'reconnect', ['reconnect', 'remove']],
  ['unverified', 'unverified', 'contact', ['contact', 'reconnect', 'remove']],
  ['deleting', 'removing', null, []],
  ['deleted', 'removed', null, []],
  ['frozen', 'unknown', null, ['reconnect', 'remove']],
  ['constructor', 'unknown', null, ['reconnect', 'remove']],
])('behavior: %s is %s', (state, status, nextAction, actions) => {
  const account = toLinkedAccount({ ...row, state })
  expect(account).toMatchObject({ status, nextAction, actions, platformStatus: state, reason: null })
  expect(account.canMoveMoney).toBe(state === 'completed')
})

test.each([
  ['plaid', 'duplicate', null, ['remove']],
  ['plaid', 'unverified_counterparty', 'contact', ['contact', 'remove']],
  ['plaid', 'invalid_account_type', 'link_again', ['link_again', 'remove']],
  ['plaid', 'plaid_multiple_accounts', 'link_again', ['link_again', 'remove']],
  ['plaid', 'create_failed', 'link_again', ['link_again', 'remove']],
  ['plaid', null, 'link_again', ['link_again', 'remove']],
  ['plaid_processor_token', 'plaid_processor_token', 'link_again', ['link_again', 'remove']],
  ['raw_routing_details', 'invalid_routing_number', 'correct_numbers', ['correct_numbers', 'remove']],
  ['raw_routing_details', 'invalid_account_number', 'correct_numbers', ['correct_numbers', 'remove']],
  ['raw_routing_details', 'invalid_account_type', 'correct_numbers', ['correct_numbers', 'remove']],
])('behavior: after %s failed for %s', (kind, failureCode, nextAction, actions) => {
  expect(toLinkedAccount({ ...row, kind, failureCode, state: 'failed' })).toMatchObject({
    status: 'failed',
    canMoveMoney: false,
    reason: failureCode,
    nextAction,
    actions,
    platformStatus: failureCode === null ? 'failed' : `failed, ${failureCode}`,
  })
})

test('behavior: an account without a login is not reconnected', () => {
  expect(toLinkedAccount({ ...row, kind: 'raw_routing_details' }).actions).toEqual(['remove'])
})

test('behavior: a counterparty’s account is someone else’s', () => {
  expect(toLinkedAccount({ ...row, counterpartyGuid: 'counterparty-1' }).kind).toBe('third_party')
})
