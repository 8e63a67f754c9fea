import { idle, type LinkSessionEvent, type LinkSessionState, linkError, transition } from '@banklink/core'
import { describe, expect, test } from 'vitest'
import { someRun } from '../testing/createEffectContext.ts'
import { someAccount } from '../testing/someAccount.ts'
import type { LinkObserver } from './LinkObserver.ts'
import { nextRun } from './nextRun.ts'
import { initialSnapshot, type Run, type SessionSnapshot } from './SessionSnapshot.ts'

const link = { purpose: 'link' } as const
const reconnect = { purpose: 'reconnect', accountId: '1' } as const
const result = { linkSessionId: 's', institution: { id: null, name: null }, accounts: [] }
const error = linkError('link.answer_timeout')
const owner = { ownerKey: 'A', backendId: 'bond' }
const button: LinkObserver = {}
const dialog: LinkObserver = {}

const states = {
  preparing: transition(idle, { type: 'prefetched', request: link }),
  ready: { status: 'ready', request: link },
  open: { status: 'open', request: link },
  left: { status: 'left', request: link, exit: null },
  failed: { status: 'failed', request: link, step: 'complete', error, result },
  done: { status: 'done', request: link, account: someAccount(), outcome: 'active' },
} as const satisfies Record<string, LinkSessionState>

const events = {
  prefetched: { type: 'prefetched', request: link },
  started: { type: 'started', request: link, isTokenUsable: false },
  startedReady: { type: 'started', request: link, isTokenUsable: true },
  startedOther: { type: 'started', request: reconnect, isTokenUsable: false },
  returned: { type: 'returned', request: link },
  exchangeFound: { type: 'exchangeFound', request: link, result },
  tokenIssued: { type: 'tokenIssued' },
  succeeded: { type: 'succeeded', request: link, result },
  choiceRequired: { type: 'choiceRequired', request: link, result, reason: 'several_accounts' },
  retried: { type: 'retried', canComplete: true },
  reset: { type: 'reset' },
} as const satisfies Record<string, LinkSessionEvent>

function next(
  {
    status,
    run = null,
    viewer = null,
  }: { status?: keyof typeof states; run?: Run | null; viewer?: LinkObserver | null },
  name: keyof typeof events,
  observer?: LinkObserver | null,
) {
  const event = events[name]
  const before: SessionSnapshot = { ...initialSnapshot, state: status ? states[status] : idle, run, viewer }
  const state = transition(before.state, event)
  expect(state).not.toBe(before.state)
  const signals: boolean[] = []
  const { signal } = new AbortController()
  const made = nextRun(before, {
    ...{ state, event, observer, owner },
    makeSignal(isRun) {
      signals.push(isRun)
      return signal
    },
  })
  return { made, signals, signal }
}

const runOf = (change: Partial<Run> = {}): Run => ({ ...someRun('earlier'), ...change })

describe('nextRun', () => {
  test.each(['prefetched', 'started', 'returned', 'exchangeFound'] as const)('default: %s begins a run', (name) => {
    const { made, signals, signal } = next({}, name, button)
    expect(made).toEqual({
      ...{ id: expect.any(String), request: link, owner, observer: button, continues: null },
      ...{ isFound: name === 'exchangeFound', signal },
    })
    expect(signals).toEqual([true])
  })

  test('behavior: without an observer, a run has none', () => {
    expect(next({}, 'started').made?.observer).toBeNull()
    expect(next({}, 'started', null).made?.observer).toBeNull()
  })

  test('behavior: each run has its own id', () => {
    expect(next({}, 'started').made?.id).not.toBe(next({}, 'started').made?.id)
  })

  test('behavior: without a run in progress there is no run, and its signal is aborted', () => {
    const { made, signals } = next({ status: 'preparing', run: runOf() }, 'reset')
    expect(made).toBeNull()
    expect(signals).toEqual([false])
  })

  test('behavior: what happens within a run keeps it', () => {
    const run = runOf({ observer: button })
    for (const [status, name] of [
      ['preparing', 'tokenIssued'],
      ['open', 'succeeded'],
      ['open', 'choiceRequired'],
    ] as const) {
      const { made, signals } = next({ status, run }, name)
      expect(made).toBe(run)
      expect(signals).toEqual([])
    }
  })

  test('behavior: a click continues its prefetch, and its caller receives the result', () => {
    const run = runOf()
    const { made, signals } = next({ status: 'preparing', run }, 'started', button)
    expect(made).toEqual({ ...run, observer: button })
    expect(signals).toEqual([])
    expect(next({ status: 'ready', run }, 'startedReady', button).made).toEqual({ ...run, observer: button })
    expect(next({ status: 'preparing', run }, 'started').made).toBe(run)
  })

  test('behavior: who clicks again, or shows the run, continues it', () => {
    const run = runOf({ observer: button })
    expect(next({ status: 'ready', run, viewer: button }, 'startedReady', button).made).toBe(run)
    expect(next({ status: 'ready', run }, 'startedReady', button).made).toBe(run)
    expect(next({ status: 'ready', run }, 'startedReady').made).toBe(run)
    expect(next({ status: 'ready', run, viewer: dialog }, 'startedReady', dialog).made).toBe(run)
  })

  test.each([
    ['another component that wants it for itself', 'ready', 'startedReady', dialog],
    ['another component while it is prepared', 'preparing', 'started', dialog],
    ['a click for something else', 'preparing', 'startedOther', button],
    ['a click after its end', 'done', 'started', button],
    ['a click after it was left', 'left', 'started', button],
    ['a return from a bank after its end', 'done', 'returned', button],
  ] as const)('behavior: %s begins another run', (_, status, name, observer) => {
    const run = runOf({ observer: button, isFound: true })
    const { made, signals } = next({ status, run }, name, observer)
    expect(made).toMatchObject({ observer, continues: null, isFound: false })
    expect(made?.id).not.toBe(run.id)
    expect(made?.request).toBe(events[name].request)
    expect(signals).toEqual([true])
  })

  test.each([
    ['left', 'succeeded'],
    ['left', 'choiceRequired'],
    ['failed', 'succeeded'],
    ['failed', 'choiceRequired'],
    ['failed', 'retried'],
    ['done', 'succeeded'],
    ['done', 'choiceRequired'],
  ] as const)('behavior: after an end, as %s, a new %s is a run that continues it', (status, name) => {
    const run = runOf({ observer: button, request: reconnect })
    const { made, signals } = next({ status, run }, name, dialog)
    expect(made).toMatchObject({ observer: button, request: reconnect, continues: run.id, isFound: false })
    expect(made?.id).not.toBe(run.id)
    expect(signals).toEqual([true])
  })

  test('behavior: a run that an earlier page started stays one, and its retry receives the result', () => {
    const run = runOf({ isFound: true })
    expect(next({ status: 'failed', run }, 'retried', dialog).made).toMatchObject({ isFound: true, observer: dialog })
    expect(next({ status: 'failed', run }, 'retried').made).toMatchObject({ isFound: true, observer: null })
  })
})
