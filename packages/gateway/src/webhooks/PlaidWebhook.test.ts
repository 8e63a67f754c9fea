import { expect, test } from 'vitest'
import { type PlaidWebhook, readPlaidWebhook } from './PlaidWebhook.ts'

const bare = { webhook_type: 'ITEM', webhook_code: 'ERROR' }

function read(body: unknown): PlaidWebhook | null {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return readPlaidWebhook(new TextEncoder().encode(text), { signedAt: 5 })
}

test('default: the named fields, and no others', () => {
  const body = {
    ...bare,
    item_id: 'item-1',
    account_id: 'account-1',
    error: { error_code: 'ITEM_LOGIN_REQUIRED', error_message: 'a text' },
    consent_expiration_time: '2026-01-22T00:00:00Z',
    environment: 'sandbox',
  }
  expect(read(body)).toStrictEqual({
    type: 'ITEM',
    code: 'ERROR',
    itemId: 'item-1',
    accountId: 'account-1',
    errorCode: 'ITEM_LOGIN_REQUIRED',
    until: Date.UTC(2026, 0, 22),
    signedAt: 5,
  })
})

const nothing = {
  type: 'ITEM',
  code: 'ERROR',
  itemId: null,
  accountId: null,
  errorCode: null,
  until: null,
  signedAt: 5,
}

test.each<object>([
  {},
  { item_id: null, account_id: null, error: null, disconnect_time: null, consent_expiration_time: null },
  { item_id: 7, account_id: ['a'], error: 'ITEM_LOGIN_REQUIRED', disconnect_time: 'soon' },
  { item_id: 'a b', account_id: 'x'.repeat(129), error: { error_code: 'a text of Plaid' } },
  { item_id: '', error: {} },
])('behavior: of %j nothing is read', (more) => {
  expect(read({ ...bare, ...more })).toStrictEqual(nothing)
})

test('behavior: an id has up to 128 characters', () => {
  const item_id = 'x'.repeat(128)
  expect(read({ ...bare, item_id })?.itemId).toBe(item_id)
})

test('behavior: the time of disconnection is read before that of consent', () => {
  const consent_expiration_time = '2026-02-22T00:00:00Z'
  const both = { ...bare, disconnect_time: '2026-01-22T00:00:00Z', consent_expiration_time }
  expect(read(both)?.until).toBe(Date.UTC(2026, 0, 22))
  expect(read({ ...bare, consent_expiration_time })?.until).toBe(Date.UTC(2026, 1, 22))
})

test.each<unknown>([
  '',
  'no JSON',
  'null',
  [],
  {},
  { webhook_type: 'ITEM' },
  { webhook_code: 'ERROR' },
  { ...bare, webhook_type: 7 },
  { ...bare, webhook_code: 'a text' },
  { ...bare, webhook_code: 'x'.repeat(129) },
])('behavior: %j is no webhook', (body) => {
  expect(read(body)).toBeNull()
})
