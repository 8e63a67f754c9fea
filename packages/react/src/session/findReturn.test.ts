import { expect, test } from 'vitest'
import { findReturn, refusalOf } from './findReturn.ts'
import type { PendingReturn } from './PendingReturn.ts'

const returning = { ownerKey: 'owner', backendId: 'gateway', tab: 'tab-1', oauthStateId: 'state-1', now: 1000 }

function pending(of: Partial<PendingReturn> = {}): PendingReturn {
  return {
    id: 'tab-1',
    ownerKey: 'owner',
    backendId: 'gateway',
    request: { purpose: 'link' },
    linkToken: 'link-1',
    state: 'sealed',
    expiresAt: 2000,
    place: '/',
    usedFor: [],
    ...of,
  }
}

test.each([
  ['nothing is kept', null, 'link.return_not_found'],
  ['another owner', pending({ ownerKey: 'other' }), 'link.return_foreign'],
  ['another backend', pending({ backendId: 'other' }), 'link.return_foreign'],
  ['another owner’s, long over', pending({ ownerKey: 'other', expiresAt: 0 }), 'link.return_foreign'],
  ['used for this return', pending({ usedFor: ['state-0', 'state-1'] }), 'link.return_used'],
  ['used for an earlier return', pending({ usedFor: ['state-0'] }), null],
  ['over', pending({ expiresAt: 1000 }), 'link.return_expired'],
  ['alive', pending({ expiresAt: 1001 }), null],
])('parameters: %s', (_, found, expected) => {
  expect(refusalOf(found, returning)).toBe(expected)
})

test("behavior: the tab's own comes first, also where it cannot go on", () => {
  const own = pending({ usedFor: ['state-1'] })
  expect(findReturn([pending({ id: 'tab-2', expiresAt: 9000 }), own], returning)).toBe(own)
})

test('behavior: in a tab without one it is the newest that can go on, else the newest', () => {
  const old = pending({ id: 'tab-2' })
  const used = pending({ id: 'tab-3', expiresAt: 3000, usedFor: ['state-1'] })
  expect(findReturn([old, used], returning)).toBe(old)
  expect(findReturn([pending({ id: 'tab-2', expiresAt: 1 }), used], returning)).toBe(used)
  expect(findReturn([], returning)).toBeNull()
})
