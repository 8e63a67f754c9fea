import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { addByNumbers } from './addByNumbers.ts'
import type { BondCalls } from './BondCalls.ts'
import { completeLink, followLink } from './completeLink.ts'
import { completeUpdate } from './completeUpdate.ts'
import { removeAccount } from './removeAccount.ts'
import type { BondAccount } from './schemas.ts'
import { writeState } from './state.ts'

/*
 * A caller that stops a call gets its own reason, at whichever request that was, and Bond is asked for nothing more.
 */

const row: BondAccount = {
  linkedAccountId: 'linked-1',
  status: 'active',
  verificationStatus: 'pending_manual_verification',
  dateCreated: null,
  bankName: null,
  bankLogo: null,
  mask: null,
  accountType: 'checking',
  accountCategory: null,
}
const exchange = {
  linkedAccountId: 'linked-1',
  publicToken: 'public-1',
  externalAccountId: 'account-1',
  status: 'instantly_verified',
} as const
const account = { id: 'account-1', name: '', mask: null, type: '', subtype: '', verificationStatus: null }
const ownerId = 'owner-1'
const clock = { now: () => 1000 }

/** Calls of which some, in order, answer; then the caller stops, and the next fails as a lost one does. */
function stoppedAfter(answers: number) {
  const stopping = new AbortController()
  const asked: string[] = []
  const answer =
    <T>(name: string, value: T) =>
    async (): Promise<T> => {
      asked.push(name)
      if (asked.length <= answers) return value
      stopping.abort(new Error('stopped'))
      throw platformError('platform.unreachable')
    }
  const bond = {
    ownerId,
    accounts: answer('accounts', [row]),
    accountsOf: answer('accountsOf', []),
    addByNumbers: answer('addByNumbers', row),
    exchange: answer('exchange', { ...row, status: 'unheard of' }),
    reportUpdate: answer('reportUpdate', undefined),
    remove: answer('remove', row),
  } as Partial<BondCalls> as BondCalls
  return { bond, asked, call: { signal: stopping.signal, idempotencyKey: 'key-1' } }
}

type Stopped = ReturnType<typeof stoppedAfter>
const input = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
const state = (purpose: 'link' | 'update') => writeState({ purpose, ownerId, id: 'linked-1' })
const completion = { publicToken: 'public-1', linkSessionId: 'session-1', institution: null, account }

const works: Record<string, (stopped: Stopped) => Promise<unknown>> = {
  addByNumbers: ({ bond, call }) => addByNumbers(bond, { input, call }),
  removeAccount: ({ bond, call }) => removeAccount(bond, { id: 'linked-1', call }),
  completeUpdate: ({ bond, call }) => {
    const request = { state: state('update'), linkSessionId: 'session-1', reported: 'manually_verified' }
    return completeUpdate({ bond, clock }, { request, call })
  },
  completeLink: ({ bond, call }) =>
    completeLink({ bond, clock }, { request: { ...completion, state: state('link') }, call }),
  followLink: ({ bond, call }) => {
    const resume = { purpose: 'link', ownerId, id: 'linked-1', until: 0, exchange } as const
    return followLink({ bond, clock }, { resume, call })
  },
}

test.each([
  ['addByNumbers', 0, ['addByNumbers']],
  ['removeAccount', 1, ['accounts', 'remove']],
  ['completeUpdate', 1, ['accounts', 'reportUpdate']],
  ['completeLink', 0, ['accounts']],
  ['followLink', 0, ['accounts']],
])('behavior: %s, stopped after %d answers', async (name, answers, expected) => {
  const stopped = stoppedAfter(answers)
  await expect(works[name]?.(stopped)).rejects.toThrow('stopped')
  expect(stopped.asked).toEqual(expected)
})
