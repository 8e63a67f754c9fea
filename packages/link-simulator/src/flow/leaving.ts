import type { ExitStatus } from '../sdk/PlaidSdk.ts'
import { exited } from './events.ts'
import type { FlowState, Next, Pane } from './Flow.ts'

/** How most panes are left: by the user after a confirmation, or by force at once, both with this status. */
export function leaving(status: ExitStatus): { askToLeave: Leave; exitByForce: Leave } {
  return { askToLeave: ({ pane }) => ask(pane, status), exitByForce: ({ state }) => close(state, status) }
}

type Leave = (now: { pane: Pane; state: FlowState }) => Next

export function ask(pane: Pane, status: ExitStatus): Next {
  return { pane: { name: 'exit', from: pane, status } }
}

/** Closes Link without a result. */
export function close(state: FlowState, status: ExitStatus): Next {
  return { pane: { name: 'closed', end: { kind: 'exit', status } }, events: [exited(status, state.error)] }
}
