import { expect, test } from 'vitest'
import { platformWord } from './platformWord.ts'

test.each([
  'account_dne',
  'ITEM_LOGIN_REQUIRED',
  'invalid_scopes',
  'plaid_error',
  'storing',
  'pending_manual_verification',
  'linked_closed',
  'link initiated'.replace(' ', '_'),
  'OAUTH_USER_REVOKED',
  'http.404',
  'refresh_required',
  'plaid_link_decade',
  'secret_abcde',
  'code-a-face-value',
  'key_missing.id',
  'Http404NotFoundHere',
  'abcdefabcdefabc',
  'q7w8e9rtzuiopasdfg',
  'AccountNotFoundForThisOwner',
  'account_not_found_on_page_2',
  'ACCOUNT_NOT_FOUND_ON_PAGE_2',
])('default: %s', (code) => {
  expect(platformWord(code)).toBe(code)
})

test.each([
  'access-sandbox-1b5f2c1e-77b4-4b1f-9d3e-3f7d5d3c2a10',
  'public-production-aa11bb22cc33',
  'processor-sandbox-0asd1-a92nc',
  'link-sandbox-33792986-2b9c-4b80-b1f2-518caaac6183',
  '79ee54c9-7639-4082-a83c-df8f8707909e',
  '900800700655',
  'account_900800700655',
  'M5eVJqLnv3tbzdngLDp9FL5OlDNxlNhlE55op',
  'account.M5eVJqLnv3tbzdngLDp9FL5OlDNxlNhlE55op',
  'M5eVJqLnv3tbzdngLDp9FL5OlDNxlNhlE55op.account',
  'Abcdefghijklmnopqrs1',
  'abcdefghijklmnopqrst1Z',
  'ABCDEFGHIJKLMNOPQRS1a',
  'secret_deadbeef',
  'b8a06b6ec50c7b7d20a2dce4a1c7bd',
  'key_b8a06b6ec50c7b7d',
  'abcdefabcdefabcd',
  'q7w8e9r1tzuiopas',
  'Secret_DEADBEEF',
  'processor-zzzzz-facade',
  'abcdefab-abcd-abcd-abcd-abcdefabcdef',
  'eyJh.e-x',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x',
  'the account 1111',
  'Jane Doe <jane@example.com>',
  'x'.repeat(65),
  'x'.repeat(100_000),
  '',
  null,
  7,
])('behavior: nothing of %j', (code) => {
  expect(platformWord(code)).toBeUndefined()
})
