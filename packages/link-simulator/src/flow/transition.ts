import { transitioned } from './events.ts'
import type { AccountSelect, EventDraft, FlowAction, FlowState, Next, PaneName } from './Flow.ts'
import { panes } from './panes/panes.ts'

/** What an action made of the flow. */
export interface Transition {
  state: FlowState
  events: readonly EventDraft[]
}

/** The flow before anything was answered. */
export function firstState({ isEmbedded, accountSelect, oauthStateId }: FirstStateParameters): FlowState {
  const pane = { name: 'loading', work: { kind: 'begin', isEmbedded, oauthStateId } } as const
  return { pane, institution: null, error: null, facts: null, accountSelect }
}

export interface FirstStateParameters {
  isEmbedded: boolean
  accountSelect: AccountSelect
  /** From the URL that an OAuth bank redirected to; null for a new run. */
  oauthStateId: string | null
}

/**
 * One step of Link, without any effect. Null where the pane does not know the action, which is how a late answer to a
 * closed Link is dropped.
 */
export function transition(state: FlowState, action: FlowAction): Transition | null {
  const next = handlerOf(state.pane.name, action)?.({ pane: state.pane, state }, action)
  if (!next) return null
  const following: FlowState = {
    ...state,
    pane: next.pane,
    institution: next.institution === undefined ? state.institution : next.institution,
    error: next.error ?? state.error,
    facts: next.facts ?? state.facts,
  }
  const events = [...(next.events ?? []), ...viewEvents(state, next)]
  return { state: following, events: events.map((event) => ({ ...bankOf(following), ...event })) }
}

/** The names of the actions that the pane knows. */
export function actionsAt(name: PaneName): readonly string[] {
  return Object.keys(panes[name].on)
}

function viewEvents(state: FlowState, next: Next): readonly EventDraft[] {
  if (next.pane.name === state.pane.name) return []
  const { view: viewOf, viewFields } = definitionOf(next.pane.name)
  const view = viewOf(next.pane)
  // OPEN itself names the first view.
  if (view === null || next.events?.some(({ name, view_name }) => name === 'OPEN' && view_name === view)) return []
  return [{ ...transitioned(view), ...viewFields?.(next.pane) }]
}

function bankOf({ institution }: FlowState): Partial<EventDraft> {
  return institution ? { institution_id: institution.id, institution_name: institution.name } : {}
}

type AnyDefinition = {
  view: (pane: FlowState['pane']) => string | null
  viewFields?: (pane: FlowState['pane']) => Partial<EventDraft>
  on: { [type in string]?: (now: { pane: FlowState['pane']; state: FlowState }, action: FlowAction) => Next | null }
}

function handlerOf(name: PaneName, action: FlowAction): AnyDefinition['on'][string] {
  return definitionOf(name).on[action.type]
}

// The table pairs each name with its own pane, which TypeScript cannot follow through a lookup.
function definitionOf(name: PaneName): AnyDefinition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return panes[name] as unknown as AnyDefinition
}
