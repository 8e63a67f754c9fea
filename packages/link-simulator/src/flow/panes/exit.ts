import type { PaneDefinition } from '../Flow.ts'
import { close } from '../leaving.ts'

/** The question whether to leave. */
export const exit: PaneDefinition<'exit'> = {
  view: () => 'EXIT',
  on: {
    stay: ({ pane }) => ({ pane: pane.from }),
    confirmLeave: ({ pane, state }) => close(state, pane.status),
    exitByForce: ({ pane, state }) => close(state, pane.status),
  },
}
