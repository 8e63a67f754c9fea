import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  plaidAccounts,
  plaidExchange,
  plaidItemError,
  plaidLinkToken,
  plaidNothing,
  plaidProcessorToken,
} from './schemas.ts'

const account = {
  account_id: 'plaid-1',
  name: 'Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  verification_status: 'automatically_verified',
  balances: { available: 7 },
}
const item = { item_id: 'item-1', institution_id: 'ins_1', institution_name: 'The Bank' }

test('plaidLinkToken: default', () => {
  const answer = { link_token: 'link-1', expiration: '2026-01-15T04:00:00Z', request_id: 'r' }
  expect(v.parse(plaidLinkToken, answer)).toEqual({ linkToken: 'link-1', expiration: '2026-01-15T04:00:00Z' })
  for (const expiration of [undefined, null, '', 7]) {
    expect(v.parse(plaidLinkToken, { link_token: 'link-1', expiration })).toEqual({
      linkToken: 'link-1',
      expiration: null,
    })
  }
})

test('plaidExchange: default', () => {
  const answer = { access_token: 'access-1', item_id: 'item-1', request_id: 'r' }
  expect(v.parse(plaidExchange, answer)).toEqual({ accessToken: 'access-1', itemId: 'item-1' })
})

test('plaidProcessorToken: default', () => {
  expect(v.parse(plaidProcessorToken, { processor_token: 'processor-1', request_id: 'r' })).toBe('processor-1')
})

test('plaidAccounts: default', () => {
  expect(v.parse(plaidAccounts, { accounts: [account], item, numbers: [] })).toEqual({
    accounts: [
      {
        id: 'plaid-1',
        name: 'Checking',
        mask: '0000',
        type: 'depository',
        subtype: 'checking',
        verificationStatus: 'automatically_verified',
      },
    ],
    institution: { id: 'ins_1', name: 'The Bank' },
  })
  const bare = v.parse(plaidAccounts, { accounts: [{ account_id: 'plaid-1', mask: '', name: 7 }], item: {} })
  const nothing = { name: null, mask: null, type: null, subtype: null, verificationStatus: null }
  expect(bare).toEqual({ accounts: [{ id: 'plaid-1', ...nothing }], institution: { id: null, name: null } })
})

test.each([
  [{ error_code: 'ITEM_LOGIN_REQUIRED', error_message: 'secret' }, 'ITEM_LOGIN_REQUIRED'],
  [{ error_code: 'a text that quotes access-1' }, 'ITEM_ERROR'],
  [null, null],
  [undefined, null],
])('plaidItemError: %j', (error, code) => {
  expect(v.parse(plaidItemError, { item: { ...item, error } })).toBe(code)
})

test.each<[name: string, schema: v.GenericSchema, answers: unknown[]]>([
  ['plaidLinkToken', plaidLinkToken, [{}, { link_token: '' }, { link_token: 7 }]],
  [
    'plaidExchange',
    plaidExchange,
    [{ item_id: 'item-1' }, { access_token: '', item_id: 'item-1' }, { access_token: 'a' }],
  ],
  ['plaidProcessorToken', plaidProcessorToken, [{}, { processor_token: '' }]],
  ['plaidAccounts', plaidAccounts, [{ item }, { accounts: [{}], item }, { accounts: [account] }]],
  ['plaidItemError', plaidItemError, [{}, { item: { error: {} } }]],
  ['plaidNothing', plaidNothing, [null, 'text']],
])('%s: error for what cannot be read', (_name, schema, answers) => {
  for (const answer of answers) expect(v.safeParse(schema, answer).success).toBe(false)
})
