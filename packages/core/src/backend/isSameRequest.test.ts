import { expect, test } from 'vitest'
import { isSameRequest } from './isSameRequest.ts'
import type { LinkRequest } from './LinkBackend.ts'

const link: LinkRequest = { purpose: 'link' }
const reconnect = (accountId: string): LinkRequest => ({ purpose: 'reconnect', accountId })

test('default', () => {
  expect(isSameRequest(link, { purpose: 'link' })).toBe(true)
  expect(isSameRequest(reconnect('account-1'), reconnect('account-1'))).toBe(true)
})

test('behavior: another account is another request', () => {
  expect(isSameRequest(reconnect('account-1'), reconnect('account-2'))).toBe(false)
})

test('behavior: another purpose is another request, for the same account too', () => {
  expect(isSameRequest(link, reconnect('account-1'))).toBe(false)
  expect(isSameRequest(reconnect('account-1'), { purpose: 'verify_deposits', accountId: 'account-1' })).toBe(false)
})

test('behavior: a new account has no account to compare', () => {
  const left = { purpose: 'link', accountId: 'account-1' } as LinkRequest
  expect(isSameRequest(link, left)).toBe(true)
})
