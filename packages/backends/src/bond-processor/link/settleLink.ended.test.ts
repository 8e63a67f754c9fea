import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { memoryItemStore } from '../testing/memoryItemStore.ts'
import { settleLink } from './settleLink.ts'

const id = 'a1'.repeat(32)
const updatedAt = 1_000
const listedWithinMs = 60_000

const ended: ItemLink = {
  id,
  owner: 'customer:1',
  step: 'removed',
  secrets: {},
  itemId: null,
  linkedAccountId: null,
  institution: null,
  account: { id: 'plaid-1', name: '', mask: null, type: '', subtype: '', verificationStatus: null },
  failure: null,
  state: null,
  createdAt: 0,
  updatedAt,
}

/** Asks how a link ended, so long after it did. Neither Bond nor Plaid is there for more than Bond's empty list. */
async function settle(change: Partial<ItemLink>, { laterMs = 0, signal = call().signal } = {}): Promise<unknown> {
  const items = memoryItemStore()
  await items.begin({ ...ended, ...change })
  const ports = {
    items,
    owner: 'customer:1',
    bond: { accounts: async () => [] },
    clock: { now: () => updatedAt + laterMs },
    ids: () => 'claim-1',
    timeoutMs: 1_000,
    trustStateMs: 0,
  } as unknown as ProcessorPorts
  return settleLink(ports, { id, call: { signal } })
}

test.each<[failure: string | null, code: string]>([
  [null, 'platform.account_not_found'],
  ['platform.identity_mismatch', 'platform.identity_mismatch'],
  ['platform.something_new', 'platform.rejected'],
  ['request.key_busy', 'platform.rejected'],
  ['USER_PERMISSION_REVOKED', 'platform.rejected'],
])('error: a link that ended with %s is %s', async (failure, code) => {
  for (const step of ['removing', 'removed'] as const) {
    await expect(settle({ step, failure })).rejects.toMatchObject({ code, details: { platform: 'bond' } })
  }
})

test('error: request.state_invalid for another owner’s', async () => {
  await expect(settle({ owner: 'customer:2' })).rejects.toMatchObject({ code: 'request.state_invalid' })
})

test.each(['linked', 'unlinking'] as const)('behavior: one that is %s waits a minute for Bond’s list', async (step) => {
  const link = { step, linkedAccountId: 'account-1' }
  const pending = { done: false, resume: `link:${id}`, retryAfterMs: 1000 }
  expect(await settle(link, { laterMs: listedWithinMs - 1 })).toEqual(pending)
  await expect(settle(link, { laterMs: listedWithinMs })).rejects.toMatchObject({ code: 'platform.account_not_found' })
})

test('behavior: a call that was stopped settles nothing', async () => {
  const signal = AbortSignal.abort(new Error('stopped'))
  await expect(settle({}, { signal })).rejects.toThrow('stopped')
})
