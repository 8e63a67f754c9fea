import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { LinkRequest } from '../backend/LinkBackend.ts'
import { linkError } from '../errors/linkErrors.ts'
import type { LinkResult } from '../plaid/LinkResult.ts'
import type { LinkSessionEvent } from './LinkSessionEvent.ts'
import type { LinkSessionState } from './LinkSessionState.ts'
import { idle, transition } from './transition.ts'

const request: LinkRequest = { purpose: 'link' }
const other: LinkRequest = { purpose: 'reconnect', accountId: 'account-1' }
const result: LinkResult = { linkSessionId: 'session-1', institution: null, accounts: [] }
const error = linkError('link.failed')
const exit = { status: null, institution: null, linkSessionId: null, requestId: null }
const account = (status: LinkedAccount['status']) => ({ id: 'account-1', status }) as LinkedAccount

const preparing = {
  status: 'preparing',
  request,
  wantsOpen: false,
  hasToken: false,
  hasScript: false,
  isSlow: false,
} as const
const states: Record<string, LinkSessionState> = {
  idle,
  preparing,
  'preparing, token there': { ...preparing, hasToken: true },
  'preparing, script there': { ...preparing, hasScript: true },
  'preparing, clicked, script there': { ...preparing, wantsOpen: true, hasScript: true },
  ready: { status: 'ready', request },
  opening: { status: 'opening', request },
  open: { status: 'open', request },
  choosing: { status: 'choosing', request, result, reason: 'several_accounts', currencies: [] },
  completing: { status: 'completing', request, result, isSlow: false },
  left: { status: 'left', request, exit },
  failed: { status: 'failed', request, step: 'link', error, result: null },
  'failed, result kept': { status: 'failed', request, step: 'complete', error, result },
  done: { status: 'done', request, account: account('active'), outcome: 'active' },
  resuming: { status: 'resuming', request },
}

const events: Record<string, LinkSessionEvent> = {
  prefetched: { type: 'prefetched', request },
  started: { type: 'started', request, isTokenUsable: false },
  'started, token usable': { type: 'started', request, isTokenUsable: true },
  'started for another account': { type: 'started', request: other, isTokenUsable: false },
  tokenIssued: { type: 'tokenIssued' },
  scriptLoaded: { type: 'scriptLoaded' },
  preparationFailed: { type: 'preparationFailed', step: 'script', error },
  expired: { type: 'expired' },
  slowed: { type: 'slowed' },
  reset: { type: 'reset' },
  shown: { type: 'shown' },
  openFailed: { type: 'openFailed', error },
  succeeded: { type: 'succeeded', request, result },
  choiceRequired: { type: 'choiceRequired', request, result, reason: 'duplicate' },
  chosen: { type: 'chosen', result },
  repairChosen: { type: 'repairChosen', request: other },
  exited: { type: 'exited', exit },
  linkFailed: { type: 'linkFailed', error },
  tokenRejected: { type: 'tokenRejected' },
  pageRestored: { type: 'pageRestored' },
  'completed, active': { type: 'completed', account: account('active') },
  'completed, awaiting deposits': { type: 'completed', account: account('awaiting_deposits') },
  'completed, failed': { type: 'completed', account: account('failed') },
  completionFailed: { type: 'completionFailed', error, canRepeat: false },
  'completionFailed, can repeat': { type: 'completionFailed', error, canRepeat: true },
  retried: { type: 'retried', canComplete: false },
  'retried, token lives': { type: 'retried', canComplete: true },
  dismissed: { type: 'dismissed' },
  returned: { type: 'returned', request },
  returnMatched: { type: 'returnMatched' },
  returnRefused: { type: 'returnRefused', error },
  exchangeFound: { type: 'exchangeFound', request, result },
  ownerChanged: { type: 'ownerChanged' },
}

test('every pair', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/reference/link-session.md')
})

test('behavior: a pair that is not listed keeps the very same state', () => {
  const open = states.open as LinkSessionState
  expect(transition(open, { type: 'started', request, isTokenUsable: true })).toBe(open)
  const completing = states.completing as LinkSessionState
  expect(transition(completing, { type: 'succeeded', request, result })).toBe(completing)
})

test('behavior: a click while the script loads keeps the token that is there', () => {
  const token: LinkSessionState = { ...preparing, hasToken: true }
  const clicked = transition(token, { type: 'started', request, isTokenUsable: false })
  expect(clicked).toMatchObject({ wantsOpen: true, hasToken: true })
  expect(transition(clicked, { type: 'started', request, isTokenUsable: false })).toMatchObject({ hasToken: true })
  expect(transition(clicked, { type: 'scriptLoaded' })).toEqual({ status: 'opening', request })
  expect(transition(token, { type: 'started', request: other, isTokenUsable: false })).toMatchObject({
    request: other,
    hasToken: false,
  })
})

test('behavior: only the platform ends a session in success', () => {
  const walk = fc.array(fc.constantFrom(...Object.values(events)), { maxLength: 40 })
  fc.assert(
    fc.property(walk, (path) => {
      let state: LinkSessionState = idle
      for (const event of path) {
        const before = state
        state = transition(state, event)
        const isSuccess = state.status === 'done' && before.status !== 'done'
        const isToldByPlatform = before.status === 'completing' && event.type === 'completed'
        expect(isSuccess && !isToldByPlatform).toBe(false)
      }
    }),
  )
})

test('behavior: no walk ends where nothing leads out', () => {
  for (const state of Object.values(states)) {
    const exits = Object.values(events).filter((event) => event.type !== 'ownerChanged')
    expect(exits.some((event) => transition(state, event) !== state)).toBe(true)
  }
})

function page(): string {
  const names = Object.keys(states)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = Object.entries(events).map(([name, event]) =>
    row([`\`${name}\``, ...names.map((key) => cell(states[key] as LinkSessionState, event))]),
  )
  return [
    '# Every state and event of the Link session',
    '',
    'Written by the test of `transition`, which fails when this page and the code disagree. A dot keeps the state.',
    '',
    row(['', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...lines,
    '',
  ].join('\n')
}

function cell(state: LinkSessionState, event: LinkSessionEvent): string {
  const next = transition(state, event)
  return next === state ? '·' : describe(next)
}

function describe(state: LinkSessionState): string {
  switch (state.status) {
    case 'preparing': {
      const flags = [
        state.wantsOpen && 'clicked',
        state.hasToken && 'token',
        state.hasScript && 'script',
        state.isSlow && 'slow',
      ]
      return [state.status, ...flags.filter(Boolean)].join(', ')
    }
    case 'failed':
      return `failed(${state.step})${state.result ? ', result kept' : ''}`
    case 'choosing':
      return `choosing(${state.reason})`
    case 'completing':
      return state.isSlow ? 'completing, slow' : 'completing'
    case 'done':
      return `done(${state.outcome})`
    default:
      return state.status
  }
}
