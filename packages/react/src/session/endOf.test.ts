import type { BanklinkError } from '@banklink/core'
import { expect, test, vi } from 'vitest'
import { someAccount } from '../testing/someAccount.ts'
import { endOf } from './endOf.ts'

const request = { purpose: 'link' } as const

function errorOf(change: Parameters<typeof someAccount>[0]): BanklinkError {
  const account = someAccount({ status: 'failed', canMoveMoney: false, ...change })
  const onError = vi.fn<(error: BanklinkError) => void>()
  const result = { linkSessionId: 'a', institution: null, accounts: [] }
  const before = { status: 'completing', request, result, isSlow: false } as const
  const state = { status: 'done', request, account, outcome: 'problem' } as const
  endOf({ before, event: { type: 'completed', account }, state }, false)?.({ onError })
  return onError.mock.calls[0]?.[0] as BanklinkError
}

test('behavior: an account that failed is an error with its reason and the platform’s word', () => {
  const { code, details } = errorOf({ reason: 'linked_closed', platformStatus: 'inactive closed' })
  expect({ code, details }).toEqual({
    code: 'link.account_unusable',
    details: { reason: 'linked_closed', platformCode: 'inactive closed' },
  })
})

test('behavior: what the platform did not say is left out', () => {
  expect(errorOf({ reason: null, platformStatus: null }).details).toEqual({})
})
