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
  viewerLeft: { type: 'viewerLeft' },
  returnMismatched: { type: 'returnMismatched' },
  continuedElsewhere: { type: 'continuedElsewhere' },
  returned: { type: 'returned', request },
  returnMatched: { type: 'returnMatched', request },
  returnRefused: { type: 'returnRefused', error },
  exchangeFound: { type: 'exchangeFound', request, result },
  ownerChanged: { type: 'ownerChanged' },
}

/** Every kind of state and of event, for tests. */
export const transitionCases = { states, events, request, other, preparing, account, error, result }

/** Every state and event as a Markdown table. A dot keeps the state. */
export function transitionGrid(): string {
  const names = Object.keys(states)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = Object.entries(events).map(([name, event]) =>
    row([`\`${name}\``, ...names.map((key) => cell(states[key] as LinkSessionState, event))]),
  )
  return [row(['', ...names]), row(['---', ...names.map(() => '---')]), ...lines].join('\n')
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
    case 'opening':
    case 'completing':
      return state.isSlow ? `${state.status}, slow` : state.status
    case 'done':
      return `done(${state.outcome})`
    default:
      return state.status
  }
}
