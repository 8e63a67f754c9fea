import {
  type BanklinkError,
  idle,
  type LinkSessionEvent,
  type LinkSessionState,
  type LinkStep,
  linkError,
} from '@banklink/core'
import { expect, test } from 'vitest'
import { someAccount } from '../testing/someAccount.ts'
import { endOf } from './endOf.ts'

const request = { purpose: 'link' } as const
const result = { linkSessionId: 's', institution: { id: null, name: null }, accounts: [] }
const exit = { status: 'requires_credentials', institution: null, linkSessionId: 's', requestId: null }
const cancelled = { status: null, institution: null, linkSessionId: null, requestId: null }
const error = linkError('link.answer_timeout')
const dismissed = { type: 'dismissed' } as const
const listed = someAccount({ id: 'listed' })
const findAccount = (id: string) => (id === 'listed' ? listed : undefined)
const info = (step: LinkStep) => ({ purpose: 'link', step, accountId: null, account: null })
const open: LinkSessionState = { status: 'open', request }

/** The callback that a transition calls, with its arguments; `null` if the run has not ended. */
function calls(
  state: LinkSessionState,
  { event = dismissed, before = open, isRecovered = false }: Partial<Change> = {},
): unknown[] | null {
  const end = endOf({ state, before, event }, { request, isFound: isRecovered }, findAccount)
  const told: unknown[] = []
  end?.({
    onLinked: (...of) => told.push('onLinked', ...of),
    onExit: (...of) => told.push('onExit', ...of),
    onError: (...of) => told.push('onError', ...of),
  })
  // Every callback may be missing.
  end?.({})
  return end && told
}

interface Change {
  event: LinkSessionEvent
  before: LinkSessionState
  isRecovered: boolean
}

function preparing(wantsOpen: boolean): LinkSessionState {
  return { status: 'preparing', request, wantsOpen, hasToken: false, hasScript: false, isSlow: false }
}

test.each([
  preparing(true),
  { status: 'ready', request },
  { status: 'opening', request },
  open,
  { status: 'choosing', request, result, reason: 'several_accounts', currencies: [] },
  { status: 'completing', request, result, isSlow: false },
  { status: 'resuming', request },
] as const satisfies LinkSessionState[])('behavior: a run continues while it is $status', (state) => {
  expect(calls(state)).toBeNull()
})

test('behavior: Link’s exit is passed on; a cancel before Link opened has no data', () => {
  expect(calls({ status: 'left', request, exit }, { event: { type: 'exited', exit } })).toEqual([
    'onExit',
    exit,
    info('link'),
  ])
  expect(calls({ status: 'left', request, exit: null })).toEqual(['onExit', cancelled, info('link')])
})

test('behavior: a page that returns from the cache of the browser ends nothing', () => {
  expect(calls({ status: 'left', request, exit: null }, { event: { type: 'pageRestored' } })).toBeNull()
})

test('error: a failure is handed on', () => {
  const failed: LinkSessionState = { status: 'failed', request, step: 'token', error, result: null }
  expect(calls(failed, { event: { type: 'tokenRejected' } })).toEqual(['onError', error, info('token')])
})

test('behavior: a run that another tab continues ends with its own exit status', () => {
  expect(calls(idle, { event: { type: 'continuedElsewhere' } })).toEqual([
    'onExit',
    { ...cancelled, status: 'continued_elsewhere' },
    info('link'),
  ])
})

test.each([
  [preparing(true), true],
  [preparing(false), false],
  [{ status: 'ready', request }, false],
  [{ status: 'opening', request }, true],
  [open, true],
  [{ status: 'choosing', request, result, reason: 'several_accounts', currencies: [] }, true],
  [{ status: 'resuming', request }, true],
  [{ status: 'left', request, exit: null }, false],
  [{ status: 'done', request, account: someAccount(), outcome: 'active' }, false],
] as const satisfies [LinkSessionState, boolean][])('behavior: put back from %j is an exit: %s', (before, isExit) => {
  expect(calls(idle, { before, event: { type: 'reset' } })?.slice(0, 2) ?? null).toEqual(
    isExit ? ['onExit', cancelled] : null,
  )
  expect(calls(idle, { before, event: { type: 'ownerChanged' } })).toBeNull()
})

test.each(['active', 'pending'] as const)('behavior: an account that is %s is linked', (outcome) => {
  const account = someAccount()
  const done: LinkSessionState = { status: 'done', request, account, outcome }
  expect(calls(done)).toEqual(['onLinked', account, { outcome, purpose: 'link' }])
  expect(calls(done, { isRecovered: true })).toEqual([
    'onLinked',
    account,
    { outcome, purpose: 'link', isRecovered: true },
  ])
})

test.each([
  [
    { reason: 'linked_closed', platformStatus: 'inactive closed' },
    { reason: 'linked_closed', platformCode: 'inactive closed' },
  ],
  [{ reason: null, platformStatus: 'Rejected' }, { platformCode: 'Rejected' }],
  [{ reason: 'linked_closed', platformStatus: null }, { reason: 'linked_closed' }],
  [{ reason: null, platformStatus: null }, {}],
] as const)(
  "error: an account that can't be used is a failure with its reason and the platform's word, %j",
  (of, details) => {
    const account = someAccount({ status: 'failed', canMoveMoney: false, ...of })
    const done: LinkSessionState = { status: 'done', request, account, outcome: 'problem' }
    const [callback, failure, about] = calls(done) ?? []
    expect(about).toEqual({ purpose: 'link', step: 'complete', accountId: account.id, account })
    expect(callback).toBe('onError')
    expect(failure).toMatchObject({ code: 'link.account_unusable' })
    expect((failure as BanklinkError).details).toEqual(details)
  },
)

test.each(['reconnect', 'verify_deposits'] as const)('behavior: the end of %s names the account', (purpose) => {
  const of = (accountId: string) => ({ purpose, accountId })
  const failed = (id: string): LinkSessionState => ({
    status: 'failed',
    request: of(id),
    step: 'complete',
    error,
    result: null,
  })
  const left: LinkSessionState = { status: 'left', request: of('listed'), exit }
  expect(calls(failed('listed'))).toEqual([
    'onError',
    error,
    { purpose, step: 'complete', accountId: 'listed', account: listed },
  ])
  expect(calls(failed('unread'))?.[2]).toEqual({ purpose, step: 'complete', accountId: 'unread', account: null })
  expect(calls(left)).toEqual(['onExit', exit, { purpose, step: 'link', accountId: 'listed', account: listed }])
})

test.each([
  [preparing(true), 'open'],
  [{ status: 'opening', request }, 'open'],
  [open, 'link'],
  [{ status: 'choosing', request, result, reason: 'several_accounts', currencies: [] }, 'link'],
  [{ status: 'resuming', request }, 'oauth'],
] as [LinkSessionState, LinkStep][])('behavior: cancelled in %j, it ended at %s', (before, step) => {
  expect(calls(idle, { before, event: { type: 'reset' } })).toEqual(['onExit', cancelled, info(step)])
})
