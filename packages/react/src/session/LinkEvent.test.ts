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

test('behavior: what a person typed, tokens and names are not in it', () => {
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
