import { plaidError } from '../sandbox/errors.ts'
import { failed, opened } from './events.ts'
import type { FlowActionNamed, FlowState, Next, TokenFacts, Work } from './Flow.ts'
import { afterBank } from './sharing.ts'

/** The first pane of a run: what it is depends on what the link token is for. */
export function started({ isEmbedded }: Extract<Work, { kind: 'begin' }>, facts: TokenFacts): Next {
  const { update } = facts
  if (!update) {
    return { pane: { name: isEmbedded ? 'tiles' : 'consent' }, facts, events: [opened(facts, 'CONSENT')] }
  }
  const { institution, accounts } = update
  if (update.need === 'deposits') {
    const pane = { name: 'depositCode', flow: 'sameDay', accounts, wrongCodes: 0, refusal: null } as const
    return { pane, facts, institution, events: [opened(facts, null)] }
  }
  if (update.need === 'nothing') {
    const work = { kind: 'handOver', accounts, isHidden: true } as const
    return { pane: { name: 'loading', work }, facts, institution, events: [opened(facts, null)] }
  }
  return { pane: { name: 'consent' }, facts, institution, events: [opened(facts, 'CONSENT')] }
}

/** The user returned from an OAuth bank, on a newly loaded page. */
export function resumed(state: FlowState, { facts, institution, accounts }: FlowActionNamed<'resumed'>): Next {
  const events = [{ name: 'SELECT_INSTITUTION' }, opened(facts, null)]
  const known = { facts, institution }
  if (accounts) return { ...afterBank({ ...state, ...known }, accounts), ...known, events }
  const error = plaidError('INSUFFICIENT_CREDENTIALS')
  const pane = { name: 'loading', work: { kind: 'prepareOauth', trouble: 'denied' } } as const
  return { pane, ...known, error, events: [...events, failed(error)] }
}
