import { createMockBackend } from '@banklink/mock-backend'
import { expect, test } from 'vitest'
import { livePlaid, mockPlaid } from './plaidAccount.ts'

test('default: the mock’s', () => {
  const mock = createMockBackend()
  expect(livePlaid({})).toBeNull()
  expect(livePlaid({ PLAID_CLIENT_ID: '', PLAID_SECRET: '' })).toBeNull()
  expect(mockPlaid({ url: 'http://127.0.0.1:1', mock })).toEqual({
    ...mock.plaid.credentials,
    baseUrl: 'http://127.0.0.1:1/plaid',
    isLive: false,
  })
})

test('parameters: keys', () => {
  expect(livePlaid({ PLAID_CLIENT_ID: 'id', PLAID_SECRET: 'secret' })).toEqual({
    baseUrl: 'https://sandbox.plaid.com',
    clientId: 'id',
    secret: 'secret',
    isLive: true,
  })
})

test('error: one key without the other', () => {
  expect(() => livePlaid({ PLAID_CLIENT_ID: 'id' })).toThrow('Set both')
  expect(() => livePlaid({ PLAID_SECRET: 'secret' })).toThrow('Set both')
})
