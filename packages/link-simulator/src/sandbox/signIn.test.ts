import { expect, test } from 'vitest'
import { countingIds } from '../testing/recordCalls.ts'
import { signIn } from './signIn.ts'

const asked = { username: 'user_good', password: 'pass_good', accountSubtypes: null }

function codeOf(login: { username?: string; password?: string; accountSubtypes?: string[] }): string {
  const answer = signIn({ ...asked, ...login, ids: countingIds() })
  return answer.type === 'refused' ? `${answer.error.error_type}/${answer.error.error_code}` : answer.type
}

test('default', () => {
  expect(signIn({ ...asked, ids: countingIds() })).toEqual({
    type: 'signedIn',
    accounts: [
      {
        id: 'id-1',
        name: 'Plaid Checking',
        mask: '0000',
        type: 'depository',
        subtype: 'checking',
        verification_status: null,
        class_type: null,
      },
      expect.objectContaining({ id: 'id-2', name: 'Plaid Saving', mask: '1111', subtype: 'savings' }),
    ],
  })
})

test.each([
  ['error_INVALID_CREDENTIALS', 'ITEM_ERROR/INVALID_CREDENTIALS'],
  ['error_ITEM_LOCKED', 'ITEM_ERROR/ITEM_LOCKED'],
  ['error_INSTITUTION_DOWN', 'INSTITUTION_ERROR/INSTITUTION_DOWN'],
  ['error_INSTITUTION_NO_LONGER_SUPPORTED', 'INSTITUTION_ERROR/INSTITUTION_NO_LONGER_SUPPORTED'],
  ['error_INTERNAL_SERVER_ERROR', 'API_ERROR/INTERNAL_SERVER_ERROR'],
  ['error_NOT_A_CODE', 'ITEM_ERROR/INVALID_CREDENTIALS'],
  ['error_constructor', 'ITEM_ERROR/INVALID_CREDENTIALS'],
  ['pass_bad', 'ITEM_ERROR/INVALID_CREDENTIALS'],
  ['', 'ITEM_ERROR/INVALID_CREDENTIALS'],
])('parameters: password %s', (password, expected) => {
  expect(codeOf({ password })).toBe(expected)
})

test('parameters: username', () => {
  expect(codeOf({ username: 'user_bad' })).toBe('ITEM_ERROR/INVALID_CREDENTIALS')
  expect(codeOf({ username: 'user_bad', password: 'error_ITEM_LOCKED' })).toBe('ITEM_ERROR/INVALID_CREDENTIALS')
})

test('error: a Sandbox password that the simulator does not do', () => {
  const answer = signIn({ ...asked, password: 'mfa_device', ids: countingIds() })
  expect(answer).toMatchObject({ error: { error_message: 'the link simulator does not ask for a second factor yet' } })
  expect(codeOf({ password: 'microdeposits_good' })).toBe('ITEM_ERROR/ITEM_NOT_SUPPORTED')
})

test('parameters: accountSubtypes', () => {
  const answer = signIn({ ...asked, accountSubtypes: ['savings'], ids: countingIds() })
  expect(answer).toMatchObject({ type: 'signedIn', accounts: [{ name: 'Plaid Saving' }] })
  expect(codeOf({ accountSubtypes: ['money market'] })).toBe('ITEM_ERROR/NO_AUTH_ACCOUNTS')
})
