import { accountStatuses, isSettling } from '@banklink/core'
import { expect, test } from 'vitest'
import { followInterval, isAwaited } from './followInterval.ts'

test('default: quick for seconds, slow for days, never for what stays', () => {
  const looks = accountStatuses.map((status) => [status, followInterval([{ status }])] as const)
  expect(looks.filter(([, interval]) => interval)).toEqual([
    ['storing', 3_000],
    ['verifying', 60_000],
    ['removing', 3_000],
  ])
  for (const [status, interval] of looks) expect(interval !== false).toBe(isSettling({ status }))
})

test('behavior: the soonest of several decides', () => {
  expect(followInterval([])).toBe(false)
  expect(followInterval([{ status: 'active' }, { status: 'verifying' }])).toBe(60_000)
  expect(followInterval([{ status: 'verifying' }, { status: 'storing' }])).toBe(3_000)
})

test('behavior: an account that waits for the user is awaited and not polled', () => {
  expect(isAwaited({ status: 'awaiting_deposits' })).toBe(true)
  expect(followInterval([{ status: 'awaiting_deposits' }])).toBe(false)
  expect(isAwaited({ status: 'active' })).toBe(false)
})
