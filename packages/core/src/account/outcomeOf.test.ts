import { expect, test } from 'vitest'
import { isSettling } from './isSettling.ts'
import { accountStatuses } from './LinkedAccount.ts'
import { outcomeOf } from './outcomeOf.ts'

test('every status has one outcome, and only active is success', () => {
  expect(accountStatuses.map((status) => [status, outcomeOf({ status }), isSettling({ status })])).toEqual([
    ['active', 'active', false],
    ['storing', 'pending', true],
    ['verifying', 'pending', true],
    ['awaiting_deposits', 'pending', false],
    ['reconnect_required', 'problem', false],
    ['unverified', 'problem', false],
    ['failed', 'problem', false],
    ['removing', 'problem', true],
    ['removed', 'problem', false],
    ['incomplete', 'problem', false],
    ['unknown', 'problem', false],
  ])
})

test('behavior: a renewed login that the platform does not show yet is pending', () => {
  const status = 'reconnect_required'
  expect(outcomeOf({ status }, { purpose: 'reconnect' })).toBe('pending')
  expect(outcomeOf({ status }, { purpose: 'verify_deposits' })).toBe('problem')
  expect(outcomeOf({ status: 'failed' }, { purpose: 'reconnect' })).toBe('problem')
})
