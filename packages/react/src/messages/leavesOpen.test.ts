import { errorCatalog } from '@banklink/core'
import { expect, test } from 'vitest'
import { leavesOpen } from './leavesOpen.ts'

test('default: of the final codes, only those with an unknown outcome', () => {
  const final = Object.entries(errorCatalog).filter(([, { retryable }]) => !retryable)
  const open = final.map(([code]) => code).filter((code) => leavesOpen({ code, retryable: false }))
  expect(open.toSorted()).toEqual([
    'gateway.unexpected_answer',
    'platform.result_unknown',
    'platform.unexpected_answer',
    'unexpected',
  ])
})

test('behavior: what can be tried again got no answer', () => {
  expect(leavesOpen({ code: 'platform.unreachable', retryable: true })).toBe(true)
})
