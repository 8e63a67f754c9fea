import { expect, test } from 'vitest'
import { toLinkExit, toLinkResult } from './toLinkResult.ts'

// Two accounts as a platform's guide shows them: one with an empty status, one without the key at all.
const wellsFargo = {
  institution: { name: 'Wells Fargo', institution_id: 'ins_4' },
  link_session_id: '79e772be-547d-4c9c-8b76-4ac4ed4c441a',
}
const checking = {
  id: 'ygPnJweommTWNr9doD6ZfGR6GGVQy7fyREmWy',
  name: 'Plaid Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  verification_status: '',
}
const saving = {
  id: '9ebEyJAl33FRrZNLBG8ECxD9xxpwWnuRNZ1V4',
  name: 'Plaid Saving',
  mask: '1111',
  type: 'depository',
  subtype: 'savings',
}

test('default: an account with an empty verification status', () => {
  expect(toLinkResult({ ...wellsFargo, accounts: [checking] })).toEqual({
    linkSessionId: '79e772be-547d-4c9c-8b76-4ac4ed4c441a',
    institution: { id: 'ins_4', name: 'Wells Fargo' },
    accounts: [
      {
        id: 'ygPnJweommTWNr9doD6ZfGR6GGVQy7fyREmWy',
        name: 'Plaid Checking',
        mask: '0000',
        type: 'depository',
        subtype: 'checking',
        verificationStatus: null,
        currency: null,
      },
    ],
  })
})

test('default: an account without a verification status', () => {
  const { accounts } = toLinkResult({ ...wellsFargo, accounts: [saving] })
  expect(accounts).toEqual([
    {
      id: saving.id,
      name: 'Plaid Saving',
      mask: '1111',
      type: 'depository',
      subtype: 'savings',
      verificationStatus: null,
      currency: null,
    },
  ])
})

test.each([
  [null, null],
  [undefined, null],
  ['', null],
  ['pending_manual_verification', 'pending_manual_verification'],
  ['something_new', 'something_new'],
])('parameters: verification_status %s', (sent, expected) => {
  const account = { ...saving, ...(sent === undefined ? {} : { verification_status: sent }) }
  expect(toLinkResult({ ...wellsFargo, accounts: [account] }).accounts[0]?.verificationStatus).toBe(expected)
})

test.each([
  [null, null],
  [undefined, null],
  [{ name: null, institution_id: null }, null],
  [{ name: '', institution_id: '' }, null],
  [
    { name: null, institution_id: 'ins_4' },
    { id: 'ins_4', name: null },
  ],
])('parameters: institution %j', (sent, expected) => {
  const metadata = { ...wellsFargo, accounts: [checking], ...(sent === undefined ? {} : { institution: sent }) }
  if (sent === undefined) Reflect.deleteProperty(metadata, 'institution')
  expect(toLinkResult(metadata).institution).toEqual(expected)
})

test.each([
  ['CAD', 'CAD'],
  ['', null],
  [null, null],
])('parameters: iso_currency_code %j', (sent, expected) => {
  const { accounts } = toLinkResult({ ...wellsFargo, accounts: [{ ...saving, iso_currency_code: sent }] })
  expect(accounts[0]?.currency).toBe(expected)
})

test('behavior: several accounts stay several, and none stays none', () => {
  expect(toLinkResult({ ...wellsFargo, accounts: [checking, saving] }).accounts).toHaveLength(2)
  expect(toLinkResult({ ...wellsFargo, accounts: null }).accounts).toEqual([])
})

test('behavior: what is not sent is an empty text, or null', () => {
  expect(toLinkResult({})).toEqual({ linkSessionId: '', institution: null, accounts: [] })
  expect(toLinkResult({ accounts: [{ id: 'account-1' }] }).accounts).toEqual([
    { id: 'account-1', name: '', mask: null, type: '', subtype: '', verificationStatus: null, currency: null },
  ])
})

test('behavior: an exit keeps where it was left, and empty is null', () => {
  const exit = { status: 'requires_credentials', link_session_id: 's', request_id: 'r', institution: null }
  expect(toLinkExit(exit)).toEqual({
    status: 'requires_credentials',
    institution: null,
    linkSessionId: 's',
    requestId: 'r',
  })
  expect(toLinkExit({ status: '' }).status).toBeNull()
  expect(toLinkExit(undefined)).toEqual({ status: null, institution: null, linkSessionId: null, requestId: null })
})
