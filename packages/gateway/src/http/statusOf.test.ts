import { errorCatalog } from '@banklink/core'
import { expect, test } from 'vitest'
import { statusOf } from './statusOf.ts'

test('default: every code that the gateway can answer with', () => {
  const codes = Object.keys(errorCatalog).filter((code) => !code.startsWith('link.'))
  const table = codes.map((code) => `${statusOf(code)} ${code}`).toSorted()
  expect(table).toEqual([
    '400 request.invalid',
    '400 request.key_missing',
    '400 request.state_expired',
    '400 request.state_invalid',
    '401 gateway.unauthorized',
    '403 request.origin_refused',
    '403 request.state_foreign',
    '404 platform.account_not_found',
    '404 request.not_found',
    '409 platform.account_not_linked',
    '409 platform.action_refused',
    '409 platform.duplicate_account',
    '409 request.key_busy',
    '415 request.not_json',
    '422 platform.currency_refused',
    '422 platform.identity_mismatch',
    '422 platform.redirect_uri_refused',
    '422 platform.rejected',
    '422 platform.status_refused',
    '422 request.key_reused',
    '422 request.numbers_refused',
    '429 gateway.rate_limited',
    '429 platform.rate_limited',
    '500 config.appearance_invalid',
    '500 config.base_url_invalid',
    '500 config.card_missing',
    '500 config.credentials_missing',
    '500 config.owner_key_missing',
    '500 config.owner_missing',
    '500 config.provider_missing',
    '500 config.redirect_uri_invalid',
    '500 config.secret_too_short',
    '500 config.sqlite_missing',
    '500 config.store_key_invalid',
    '500 gateway.failed',
    '500 gateway.unexpected_answer',
    '500 store.key_unknown',
    '500 store.row_unreadable',
    '500 store.version_mismatch',
    '500 unexpected',
    '501 config.not_supported',
    '502 platform.integration_disabled',
    '502 platform.result_unknown',
    '502 platform.support_required',
    '502 platform.unauthorized',
    '502 platform.unexpected_answer',
    '502 platform.unreachable',
    '503 gateway.paused',
    '503 platform.unavailable',
    '503 store.failed',
    '503 store.full',
    '504 gateway.unreachable',
  ])
})

test.each(['platform.something_new', 'constructor', ''])('behavior: %j is 500', (code) => {
  expect(statusOf(code)).toBe(500)
})
