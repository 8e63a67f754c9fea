import { expect, test } from 'vitest'
import { toBondStatus } from './toBondStatus.ts'

test.each([
  [null, 'instantly_verified'],
  ['', 'instantly_verified'],
  ['instantly_verified', 'instantly_verified'],
  ['automatically_verified', 'instantly_verified'],
  ['manually_verified', 'instantly_verified'],
  ['pending_automatic_verification', 'pending_automatic_verification'],
  ['pending_manual_verification', 'pending_manual_verification'],
])('default: %s is sent as %s', (reported, told) => {
  expect(toBondStatus(reported)).toBe(told)
})

test.each([
  'verification_failed',
  'verification_expired',
  'database_matched',
  'database_insights_pending',
  'database_insights_pass',
  'something_new',
  'constructor',
])('error: platform.status_refused for %s', (reported) => {
  expect(() => toBondStatus(reported)).toThrow(
    expect.objectContaining({ code: 'platform.status_refused', details: { platform: 'bond' } }),
  )
})
