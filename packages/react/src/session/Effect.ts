import type { LinkSessionState } from '@banklink/core'
import type { EffectContext } from './EffectContext.ts'
import type { Run } from './SessionSnapshot.ts'

/**
 * Runs when a state is entered, and returns what runs when it is left. docs/reference/link-session.md lists effects by
 * name.
 */
export type Effect<state extends LinkSessionState = LinkSessionState> = (
  visit: Visit<state>,
  context: EffectContext,
) => void

/** The states of these names. */
export type In<status extends LinkSessionState['status']> = Extract<LinkSessionState, { status: status }>

/** One stay in a state. */
export interface Visit<state extends LinkSessionState = LinkSessionState> {
  state: state
  /** On enter the state before, on leave the state after. */
  other: LinkSessionState
  run: Run | null
  /** Aborted when the state is left. */
  signal: AbortSignal
}
