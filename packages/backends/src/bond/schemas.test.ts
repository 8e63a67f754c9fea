import * as v from 'valibot'
import { expect, test } from 'vitest'
import { bondAccounts, bondAccountsOf, bondLinkToken, lastFour } from './schemas.ts'

const row = {
  linked_account_id: '9f7a2b74-6c0b-4a5e-8a52-0c2f7f3c1a11',
  plaid_access_token: 'access-sandbox-secret',
  access_token: 'access-sandbox-secret',
  customer_id: 'customer-secret',
  status: 'active',
  verification_status: 'instantly_verified',
  date_created: '2021-02-11 12:01:36.122439-08',
  bank_name: 'Wells Fargo',
  account_number: '1111222233330000',
  routing_number: '011401533',
  account_type: 'checking',
  account_category: 'depository',
}

test('default', () => {
  expect(v.parse(bondAccounts, [row])).toEqual([
    {
      linkedAccountId: '9f7a2b74-6c0b-4a5e-8a52-0c2f7f3c1a11',
      status: 'active',
      verificationStatus: 'instantly_verified',
      dateCreated: '2021-02-11 12:01:36.122439-08',
      bankName: 'Wells Fargo',
      bankLogo: null,
      mask: '0000',
      accountType: 'checking',
      accountCategory: 'depository',
    },
  ])
})

test('behavior: tokens and numbers have no field to land in', () => {
  const read = JSON.stringify([v.parse(bondAccounts, [row]), v.parse(bondLinkToken, { ...row, link_token: 'link-1' })])
  expect(read).not.toMatch(/access|secret|1111222233330000|011401533/)
})

test('behavior: one odd row does not break the list', () => {
  const [account] = v.parse(bondAccounts, [{ linked_account_id: 'a', bank_name: 7, verification_status: '' }])
  expect(account).toMatchObject({ linkedAccountId: 'a', bankName: null, verificationStatus: null, mask: null })
})

test.each([
  ['1111222233330000', '0000'],
  ['12345', '2345'],
  ['1234', '34'],
  ['123', '23'],
  ['', null],
  [null, null],
])('lastFour: %s', (accountNumber, mask) => {
  expect(lastFour(accountNumber)).toBe(mask)
})

test.each([
  [200_000, true],
  [200_001, false],
])('behavior: a text of %d characters, such as a logo, is kept: %s', (length, isKept) => {
  const logo = 'x'.repeat(length)
  const [account] = v.parse(bondAccounts, [{ ...row, bank_logo: logo }])
  expect(account?.bankLogo).toBe(isKept ? logo : null)
})

test.each<[what: string, change: object, isFound: boolean]>([
  ['the same', {}, true],
  ['without zeros in front', { account_number: '10203' }, true],
  ['with fewer zeros in front', { account_number: '010203' }, true],
  ['without a zero within', { account_number: '00123' }, false],
  ['of another account', { account_number: '0010204' }, false],
  ['of another bank', { routing_number: '021000021' }, false],
  ['no text', { account_number: 10_203 }, false],
  ['not there', { account_number: undefined, routing_number: undefined }, false],
])('bondAccountsOf: a row whose numbers are %s', (_what, change, isFound) => {
  const rows = [null, { ...row, account_number: '0010203', ...change }]
  const found = v.parse(bondAccountsOf({ accountNumber: '0010203', routingNumber: '011401533' }), rows)
  expect(found.map(({ linkedAccountId }) => linkedAccountId)).toEqual(isFound ? [row.linked_account_id] : [])
})
