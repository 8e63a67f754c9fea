import type { PaneDefinition } from '../Flow.ts'
import { backToBanks, enter, toNumbers } from '../institution.ts'
import { leaving } from '../leaving.ts'

/** The notice for a bank with problems. Plaid has no name for this view. */
export const health: PaneDefinition<'health'> = {
  view: () => null,
  on: {
    goOnAnyway: ({ pane, state }) =>
      pane.health === 'degraded' && state.institution ? enter(state, state.institution) : null,
    goBack: backToBanks,
    enterNumbers: toNumbers,
    ...leaving('requires_credentials'),
  },
}
