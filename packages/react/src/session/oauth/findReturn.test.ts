import { expect, test } from 'vitest'
import { findReturns, refusalOf } from './findReturn.ts'
import type { PendingReturn } from './PendingReturn.ts'

const returning = {
  ownerKey: 'owner',
  backendId: 'gateway',
  lastRun: 'run-1',
  living: new Set<string>(),
  oauthStateId: 'state-1',
  now: 1000,
}

function pending(of: Partial<PendingReturn> = {}): PendingReturn {
  return {
    id: 'run-1',
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
  ['nothing is kept', [], 'link.return_not_found'],
  ['another owner', [pending({ ownerKey: 'other' })], 'link.return_foreign'],
  ['another backend', [pending({ backendId: 'other' })], 'link.return_foreign'],
  ['another owner’s, long over', [pending({ ownerKey: 'other', expiresAt: 0 })], 'link.return_foreign'],
  ['used for this return', [pending({ usedFor: ['state-0', 'state-1'] })], 'link.return_used'],
  ['used for an earlier return', [pending({ usedFor: ['state-0'] })], null],
  ['over', [pending({ expiresAt: 1000 })], 'link.return_expired'],
  ['alive', [pending({ expiresAt: 1001 })], null],
  ['alive next to another owner’s', [pending({ id: 'run-2', ownerKey: 'other' }), pending()], null],
])('parameters: %s', (_, found, expected) => {
  expect(refusalOf(found, returning)).toBe(expected)
  expect(findReturns(found, returning)).toHaveLength(expected ? 0 : 1)
})

test("behavior: the browser tab's own run comes first, then the newest, and others' never", () => {
  const own = pending()
  const old = pending({ id: 'run-2', expiresAt: 1500 })
  const newest = pending({ id: 'run-3', expiresAt: 9000 })
  const foreign = pending({ id: 'run-4', expiresAt: 9999, ownerKey: 'other' })
  expect(findReturns([old, foreign, newest, own], returning)).toEqual([own, newest, old])
})

test('behavior: a run whose Link is open in another tab comes after one whose tab is gone', () => {
  const gone = pending({ id: 'run-2', expiresAt: 1500 })
  const living = pending({ id: 'run-3', expiresAt: 9000 })
  expect(findReturns([living, gone], { ...returning, living: new Set(['run-3']) })).toEqual([gone, living])
  expect(findReturns([living], { ...returning, living: new Set(['run-3']) })).toEqual([living])
})

test('behavior: a copied tab whose own run is used falls back to the newest', () => {
  const used = pending({ usedFor: ['state-1'] })
  const newest = pending({ id: 'run-3' })
  expect(findReturns([used, newest], returning)).toEqual([newest])
})

test('behavior: three runs are tried for one return', () => {
  const runs = ['a', 'b', 'c', 'd'].map((id) => pending({ id }))
  expect(findReturns(runs, returning)).toHaveLength(3)
  const tried = runs.map((run, index) => (index < 3 ? { ...run, usedFor: ['state-1'] } : run))
  expect(findReturns(tried, returning)).toEqual([])
})
