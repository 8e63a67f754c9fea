import { expect, test } from 'vitest'
import { countingIds } from '../testing/recordCalls.ts'
import { signIn } from './signIn.ts'

const asked = {
  username: 'user_good',
  password: 'pass_good',
  institution: null,
  accountSubtypes: null,
  products: ['auth'],
  auth: { instantMatch: true, automatedDeposits: true },
  isUpdateMode: false,
}

function codeOf(login: Partial<Parameters<typeof signIn>[0]>): string {
  const answer = signIn({ ...asked, ...login, ids: countingIds() })
  return answer.type === 'refused' ? `${answer.error.error_type}/${answer.error.error_code}` : answer.type
}

test('default', () => {
  expect(signIn({ ...asked, ids: countingIds() })).toEqual({
    type: 'signedIn',
    numbers: null,
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

test('parameters: isUpdateMode', () => {
  expect(signIn({ ...asked, username: 'user_other', isUpdateMode: true, ids: countingIds() })).toMatchObject({
    error: { error_code: 'INVALID_UPDATED_USERNAME' },
  })
})

test('behavior: a second factor, and a reCAPTCHA', () => {
  const answer = (password: string) => signIn({ ...asked, password, ids: countingIds() })
  expect(answer('mfa_device')).toMatchObject({ type: 'challenged', challenges: [{ kind: 'device' }, { kind: 'code' }] })
  expect(answer('mfa_nothing')).toMatchObject({ error: { error_code: 'INVALID_CREDENTIALS' } })
  expect(answer('{"recaptcha":"good"}')).toEqual({ type: 'suspected', isHuman: true })
  expect(answer('{"recaptcha":"bad"}')).toEqual({ type: 'suspected', isHuman: false })
})

test('parameters: institution, auth', () => {
  const numbers = (password: string, instantMatch: boolean, automatedDeposits: boolean) => {
    const institution = { id: 'ins_109512', name: 'Houndstooth Bank', asksNumbers: true }
    const auth = { instantMatch, automatedDeposits }
    const answer = signIn({ ...asked, password, institution, auth, ids: countingIds() })
    return answer.type === 'signedIn' ? answer.numbers : answer.type
  }
  expect(numbers('pass_good', true, true)).toBe('match')
  expect(numbers('pass_good', false, true)).toBe('automated')
  expect(numbers('microdeposits_good', true, true)).toBe('automated')
  expect(numbers('microdeposits_good', true, false)).toBe('refused')
  expect(codeOf({ password: 'microdeposits_good' })).toBe('ITEM_ERROR/INVALID_CREDENTIALS')
})

test('parameters: accountSubtypes', () => {
  const answer = signIn({ ...asked, accountSubtypes: ['savings'], ids: countingIds() })
  expect(answer).toMatchObject({ type: 'signedIn', accounts: [{ name: 'Plaid Saving' }] })
  expect(codeOf({ accountSubtypes: ['money market'] })).toBe('ITEM_ERROR/NO_AUTH_ACCOUNTS')
})

test('parameters: products', () => {
  const names = (products: string[], accountSubtypes: string[]) => {
    const answer = signIn({ ...asked, products, accountSubtypes, ids: countingIds() })
    return answer.type === 'signedIn' ? answer.accounts.map(({ name }) => name) : answer.type
  }
  expect(names(['transactions'], ['money market', 'credit card'])).toEqual(['Plaid Credit Card', 'Plaid Money Market'])
  expect(names(['auth', 'transactions'], ['money market', 'savings'])).toEqual(['Plaid Saving'])
  const code = (products: string[]) => codeOf({ products, accountSubtypes: ['prepaid'] })
  expect(code(['transactions'])).toBe('ITEM_ERROR/NO_ACCOUNTS')
  expect(code(['investments'])).toBe('ITEM_ERROR/NO_INVESTMENT_ACCOUNTS')
  expect(code(['liabilities'])).toBe('ITEM_ERROR/NO_LIABILITY_ACCOUNTS')
  expect(code([])).toBe('ITEM_ERROR/NO_AUTH_ACCOUNTS')
})
