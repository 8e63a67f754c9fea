import { isSameRequest, type LinkSessionEvent, type LinkSessionState } from '@banklink/core'
import type { LinkEvent } from '../session/LinkEvent.ts'
import type { SessionStep } from '../session/LinkSession.ts'
import type { RecordedId, TimelineRow } from './Recording.ts'

type RowFacts = Pick<TimelineRow, 'kind' | 'name' | 'state' | 'details'>

/** Whether a run starts with this step. A click after a prefetch continues the prefetch's run. */
export function beginsRun({ event, before, state }: SessionStep): boolean {
  if (state === before || !beginnings.has(event.type) || !('request' in event)) return false
  const isPrepared = before.status === 'preparing' || before.status === 'ready'
  return !(isPrepared && isSameRequest(before.request, event.request))
}

const beginnings: ReadonlySet<LinkSessionEvent['type']> = new Set([
  'prefetched',
  'started',
  'returned',
  'exchangeFound',
  'repairChosen',
])

export function rowOfStep({ event, before, state }: SessionStep): RowFacts {
  const isChange = state !== before
  const details = isChange ? detailsOf(state) : 'changed nothing'
  return { kind: 'session', name: event.type, state: isChange ? state.status : null, details }
}

export function rowOfEvent({ name, details }: LinkEvent): RowFacts {
  const told = Object.entries(details).flatMap(([key, value]) => (key === 'request_id' ? [] : `${key} ${value}`))
  return { kind: 'link', name, state: null, details: told.join(' · ') }
}

export function idsOfStep({ event, state }: SessionStep): readonly RecordedId[] {
  const details = 'error' in event ? event.error.details : {}
  return ids({
    'Link session': [
      details.linkSessionId,
      'result' in event ? event.result.linkSessionId : null,
      'exit' in event ? event.exit.linkSessionId : null,
    ],
    Request: [details.requestId, 'exit' in event ? event.exit.requestId : null],
    Account: [
      state.status === 'done' ? state.account.id : null,
      'request' in state && state.request.purpose !== 'link' ? state.request.accountId : null,
    ],
  })
}

export function idsOfEvent({ linkSessionId, details }: LinkEvent): readonly RecordedId[] {
  return ids({ 'Link session': [linkSessionId], Request: [details.request_id] })
}

function ids(found: Partial<Record<RecordedId['label'], readonly (string | null | undefined)[]>>): RecordedId[] {
  return labels.flatMap((label) => (found[label] ?? []).flatMap((value) => (value ? [{ label, value }] : [])))
}

const labels = ['Link session', 'Request', 'Account'] as const

function detailsOf(state: LinkSessionState): string {
  switch (state.status) {
    case 'preparing':
      return [state.wantsOpen ? 'for a click' : 'ahead of a click', waitedFor(state)].filter(Boolean).join(', ')
    case 'choosing':
      return state.reason
    case 'completing':
      return state.isSlow ? 'slow' : ''
    case 'left':
      return state.exit?.status ?? ''
    case 'failed':
      return [`${state.step}: ${state.error.code}`, state.error.details.platformCode].filter(Boolean).join(' · ')
    case 'done':
      return state.outcome
    default:
      return ''
  }
}

function waitedFor({ hasToken, hasScript, isSlow }: Extract<LinkSessionState, { status: 'preparing' }>): string {
  const missing = [...(hasToken ? [] : ['token']), ...(hasScript ? [] : ['script'])]
  return `${isSlow ? 'slow: ' : ''}waits for ${missing.join(' and ')}`
}
