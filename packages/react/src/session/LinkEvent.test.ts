import { expect, test } from 'vitest'
import { toLinkEvent } from './LinkEvent.ts'

test('default', () => {
  const metadata = {
    timestamp: '2026-01-05T09:00:00Z',
    link_session_id: 'session-1',
    view_name: 'CREDENTIAL',
    institution_name: 'First Platypus Bank',
    error_code: null,
  }
  expect(toLinkEvent('TRANSITION_VIEW', metadata)).toEqual({
    name: 'TRANSITION_VIEW',
    timestamp: '2026-01-05T09:00:00Z',
    linkSessionId: 'session-1',
    details: { view_name: 'CREDENTIAL', institution_name: 'First Platypus Bank' },
  })
})

test('behavior: it has no typed values, tokens or names', () => {
  const metadata = {
    routing_number: '110000000',
    institution_search_query: 'my bank',
    account_number_mask: '0000',
    public_token: 'public-1',
    accounts: [{ id: 'a', name: 'Mine' }],
    status: 'requires_credentials',
  }
  expect(toLinkEvent('onExit', metadata).details).toEqual({ status: 'requires_credentials' })
})

test('behavior: no metadata is an event all the same', () => {
  expect(toLinkEvent('onLoad', null)).toEqual({ name: 'onLoad', timestamp: null, linkSessionId: null, details: {} })
})

test('behavior: it has every safe field, with Plaid’s names', () => {
  const details = {
    error_code: 'INVALID_CREDENTIALS',
    error_type: 'ITEM_ERROR',
    exit_status: 'requires_credentials',
    institution_id: 'ins_1',
    institution_name: 'First Platypus Bank',
    is_update_mode: 'false',
    match_reason: 'returning_user',
    mfa_type: 'code',
    request_id: 'request-1',
    selection: 'phone',
    status: 'requires_code',
    view_name: 'ERROR',
  }
  expect(toLinkEvent('ERROR', details).details).toEqual(details)
})

test.each([undefined, null, '', 7, true, {}])('behavior: %j is no text, and left out', (value) => {
  expect(toLinkEvent('ERROR', { view_name: value, timestamp: value })).toMatchObject({ timestamp: null, details: {} })
})
