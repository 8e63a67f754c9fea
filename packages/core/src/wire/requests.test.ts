import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  abandonRequest,
  accountNumbersRequest,
  beginRequest,
  completeRequest,
  followRequest,
  updateRequest,
} from './requests.ts'

const link = { purpose: 'link' }
const update = { purpose: 'reconnect', accountId: 'account-1' }
const account = {
  id: 'account-1',
  name: 'Plaid Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  verificationStatus: null,
}
const complete = {
  state: 'sealed',
  publicToken: 'public-1',
  linkSessionId: 'session-1',
  institution: { id: 'ins_109508', name: 'First Platypus Bank' },
  account,
}
const updated = { state: 'sealed', linkSessionId: 'session-1', reported: null }
const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }

/** What is within the bounds passes as it is. */
const taken: [name: string, schema: v.GenericSchema<unknown, unknown>, input: unknown][] = [
  ['beginRequest', beginRequest, link],
  ['beginRequest', beginRequest, { ...link, locale: 'fr-CA', redirectUri: 'https://app.example.com/return' }],
  ['beginRequest', beginRequest, { ...link, redirectUri: 'http://localhost:3000/return' }],
  ['beginRequest', beginRequest, update],
  ['beginRequest', beginRequest, { ...update, purpose: 'verify_deposits', locale: 'x'.repeat(512) }],
  ['beginRequest', beginRequest, { ...link, redirectUri: `https://a.test/${'x'.repeat(2048 - 15)}` }],
  ['completeRequest', completeRequest, complete],
  ['completeRequest', completeRequest, { ...complete, institution: null, state: 'x'.repeat(8192) }],
  ['completeRequest', completeRequest, { ...complete, institution: { id: null, name: null } }],
  ['completeRequest', completeRequest, { ...complete, institution: { id: null, name: '' } }],
  ['completeRequest', completeRequest, { ...complete, currency: 'CAD' }],
  ['completeRequest', completeRequest, { ...complete, allowDuplicate: true }],
  ['completeRequest', completeRequest, { ...complete, currency: 'USDCX' }],
  ['completeRequest', completeRequest, { ...complete, account: { ...account, mask: null, name: '', type: '' } }],
  ['completeRequest', completeRequest, { ...complete, account: { ...account, name: 'x'.repeat(512) } }],
  ['updateRequest', updateRequest, updated],
  ['updateRequest', updateRequest, { ...updated, reported: 'manually_verified' }],
  ['followRequest', followRequest, { resume: 'x'.repeat(8192) }],
  ['abandonRequest', abandonRequest, { state: 'x' }],
  ['accountNumbersRequest', accountNumbersRequest, numbers],
  ['accountNumbersRequest', accountNumbersRequest, { ...numbers, accountType: 'checking', bankName: 'Their Bank' }],
  ['accountNumbersRequest', accountNumbersRequest, { ...numbers, accountNumber: '1234', bankName: '' }],
  ['accountNumbersRequest', accountNumbersRequest, { ...numbers, accountNumber: '1'.repeat(17) }],
]

test.each(taken)('%s: default: %#', (_name, schema, input) => {
  expect(v.parse(schema, input)).toEqual(input)
})

/** Invalid requests, with the field that is named. */
const refused: [name: string, schema: v.GenericSchema<unknown, unknown>, input: object, field: string][] = [
  ['beginRequest', beginRequest, {}, 'purpose'],
  ['beginRequest', beginRequest, { purpose: 'update' }, 'purpose'],
  ['beginRequest', beginRequest, { purpose: 'reconnect' }, 'accountId'],
  ['beginRequest', beginRequest, { ...update, accountId: '' }, 'accountId'],
  ['beginRequest', beginRequest, { ...update, accountId: 'x'.repeat(513) }, 'accountId'],
  ['beginRequest', beginRequest, { ...link, locale: '' }, 'locale'],
  ['beginRequest', beginRequest, { ...link, locale: 'x'.repeat(513) }, 'locale'],
  ['beginRequest', beginRequest, { ...link, redirectUri: 'return' }, 'redirectUri'],
  ['beginRequest', beginRequest, { ...link, redirectUri: `https://a.test/${'x'.repeat(2034)}` }, 'redirectUri'],
  ['beginRequest', beginRequest, { ...link, redirectUri: 'javascript:open(`https://a.test`)' }, 'redirectUri'],
  ['beginRequest', beginRequest, { ...link, redirectUri: 'data:text/html,https://a.test' }, 'redirectUri'],
  ['completeRequest', completeRequest, { ...complete, state: '' }, 'state'],
  ['completeRequest', completeRequest, { ...complete, state: 'x'.repeat(8193) }, 'state'],
  ['completeRequest', completeRequest, { ...complete, publicToken: '' }, 'publicToken'],
  ['completeRequest', completeRequest, { ...complete, publicToken: 'x'.repeat(513) }, 'publicToken'],
  ['completeRequest', completeRequest, { ...complete, linkSessionId: '' }, 'linkSessionId'],
  ['completeRequest', completeRequest, { ...complete, institution: { id: '', name: null } }, 'institution.id'],
  ['completeRequest', completeRequest, { ...complete, institution: { name: null } }, 'institution.id'],
  [
    'completeRequest',
    completeRequest,
    { ...complete, institution: { id: null, name: 'x'.repeat(513) } },
    'institution.name',
  ],
  ['completeRequest', completeRequest, { ...complete, account: { ...account, id: '' } }, 'account.id'],
  ['completeRequest', completeRequest, { ...complete, account: { ...account, mask: '00000' } }, 'account.mask'],
  ['completeRequest', completeRequest, { ...complete, account: { ...account, name: null } }, 'account.name'],
  [
    'completeRequest',
    completeRequest,
    { ...complete, account: { ...account, verificationStatus: 'x'.repeat(513) } },
    'account.verificationStatus',
  ],
  ['updateRequest', updateRequest, { ...updated, state: '' }, 'state'],
  ['updateRequest', updateRequest, { ...updated, linkSessionId: '' }, 'linkSessionId'],
  ['updateRequest', updateRequest, { ...updated, reported: 'x'.repeat(513) }, 'reported'],
  ['followRequest', followRequest, { resume: '' }, 'resume'],
  ['followRequest', followRequest, { resume: 'x'.repeat(8193) }, 'resume'],
  ['abandonRequest', abandonRequest, { state: '' }, 'state'],
  ['abandonRequest', abandonRequest, {}, 'state'],
]

test.each(refused)('%s: error: %#', (_name, schema, input, field) => {
  expect(faultsOf(schema, input)).toEqual([field])
})

test.each(['usd', 'US', 'DOLLAR', 'U$D', 'USD ', ' USD', ''])('completeRequest: error: the currency %j', (currency) => {
  expect(faultsOf(completeRequest, { ...complete, currency })).toEqual(['currency'])
})

test.each([
  '',
  '02100002',
  '0210000211',
  '02100002x',
  'x021000021',
  ' 021000021',
  '021000021\n',
  '٠٢١٠٠٠٠٢١',
  21000021,
])('accountNumbersRequest: error: the routing number %j', (routingNumber) => {
  expect(faultsOf(accountNumbersRequest, { ...numbers, routingNumber })).toEqual(['routingNumber'])
})

test.each(['', '123', '1'.repeat(18), '9008-0070', 'x1234', '1234x', ' 1234', '1234\n', '١٢٣٤', 1234])(
  'accountNumbersRequest: error: the account number %j',
  (accountNumber) => {
    expect(faultsOf(accountNumbersRequest, { ...numbers, accountNumber })).toEqual(['accountNumber'])
  },
)

test.each([
  [{ accountType: 'loan' }, 'accountType'],
  [{ accountType: undefined }, 'accountType'],
  [{ bankName: 'x'.repeat(513) }, 'bankName'],
  [{ bankName: null }, 'bankName'],
])('accountNumbersRequest: error: %j', (wrong, field) => {
  expect(faultsOf(accountNumbersRequest, { ...numbers, ...wrong })).toEqual([field])
})

test('behavior: what has no name in the schema does not pass', () => {
  const more = { accessToken: 'secret', owner: 'owner-2' }
  expect(v.parse(beginRequest, { ...link, ...more, accountId: 'account-2' })).toEqual(link)
  expect(v.parse(updateRequest, { ...updated, ...more, publicToken: 'public-1' })).toEqual(updated)
  expect(v.parse(accountNumbersRequest, { ...numbers, ...more })).toEqual(numbers)
  const nested = {
    ...complete,
    ...more,
    account: { ...account, ...more },
    institution: { ...complete.institution, ...more },
  }
  expect(v.parse(completeRequest, nested)).toEqual(complete)
})

function faultsOf(schema: v.GenericSchema<unknown, unknown>, input: object): (string | null)[] {
  const { issues = [] } = v.safeParse(schema, input)
  return [...new Set(issues.map((issue) => v.getDotPath(issue)))]
}
