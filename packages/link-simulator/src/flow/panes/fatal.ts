import { transitioned } from '../events.ts'
import type { PaneDefinition } from '../Flow.ts'
import { close } from '../leaving.ts'

/** An error after which the user can only close Link, so there is no confirmation. */
export const fatal: PaneDefinition<'fatal'> = {
  view: () => 'ERROR',
  on: {
    askToLeave: ({ pane, state }) => {
      const closed = close(state, pane.status)
      return { ...closed, events: [transitioned('EXIT'), ...(closed.events ?? [])] }
    },
    exitByForce: ({ pane, state }) => close(state, pane.status),
  },
}
