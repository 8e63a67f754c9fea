import { plaidError } from '../sandbox/errors.ts'
import type { Institution } from '../sandbox/institutions.ts'
import { failed } from './events.ts'
import type { EventDraft, FlowState, Next, Pane } from './Flow.ts'

/** The list of banks at its beginning. */
export const allBanks = { name: 'institutions', query: '', recordedQuery: '' } as const satisfies Pane

/** A bank was chosen: to its login, its own page, the numbers, or what Link has to say about it first. */
export function choose(
  state: FlowState,
  { institution, before = [], after = [] }: Choice,
): Next & { institution: Institution } {
  const { health } = institution
  if (health === 'unsupported') {
    const error = plaidError('INSTITUTION_NO_LONGER_SUPPORTED')
    const events = [...before, selected, ...after, failed(error)]
    return { pane: { name: 'error', error }, institution, error, events }
  }
  if (health) {
    const warned = { name: health === 'down' ? 'SELECT_DOWN_INSTITUTION' : 'SELECT_DEGRADED_INSTITUTION' }
    return { pane: { name: 'health', health }, institution, events: [...before, selected, warned, ...after] }
  }
  const entered = enter(state, institution)
  return { ...entered, institution, events: [...before, selected, ...after, ...(entered.events ?? [])] }
}

export interface Choice {
  institution: Institution
  /** Events before the choice's own. */
  before?: readonly EventDraft[]
  /** Events after it. */
  after?: readonly EventDraft[]
}

/** The first pane of the bank. */
export function enter({ facts }: FlowState, { access }: Institution): Next {
  if (access === 'oauth') return { pane: { name: 'loading', work: { kind: 'prepareOauth', trouble: null } } }
  if (access !== 'numbers') return { pane: { name: 'credentials', username: '', refusal: null } }
  if (facts?.auth.instantDeposits) return { pane: { name: 'numbers', flow: 'instant', account: null, refusal: null } }
  const error = plaidError('PRODUCTS_NOT_SUPPORTED')
  return { pane: { name: 'error', error }, error, events: [failed(error)] }
}

/** Back to the list of banks; in update mode, which has none, to the beginning of the login. */
export function backToBanks({ state }: { state: FlowState }): Next {
  const { update } = state.facts ?? {}
  return update?.institution ? enter(state, update.institution) : { pane: allBanks, institution: null }
}

/** The same, for flows that start there. */
export function backFromLogin(now: { state: FlowState }): Next | null {
  return now.state.facts?.update ? null : backToBanks(now)
}

/** Whether "Link with account numbers" is offered. */
export function offersNumbers({ facts }: FlowState): boolean {
  return facts?.auth.sameDayDeposits === true && facts.update === null
}

/** To the numbers of an account at any bank, which Plaid then does not know. */
export function toNumbers({ state }: { state: FlowState }): Next | null {
  if (!offersNumbers(state)) return null
  return { pane: { name: 'numbers', flow: 'sameDay', account: null, refusal: null }, institution: null }
}

const selected: EventDraft = { name: 'SELECT_INSTITUTION' }
