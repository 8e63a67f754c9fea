import type { PaneDefinition } from '../Flow.ts'
import { backFromLogin } from '../institution.ts'
import { leaving } from '../leaving.ts'

/** The login is on the bank's own page: before setting out, and while that page is open. */
export const oauth: PaneDefinition<'oauth'> = {
  view: () => 'OAUTH',
  on: {
    goToBank: ({ pane }, { way }) => ({ pane: { ...pane, way, trouble: null }, events: [{ name: 'OPEN_OAUTH' }] }),
    decideAtBank: ({ pane: { journey, way } }, { decision }) =>
      way ? { pane: { name: 'loading', work: { kind: 'atBank', journey, way, decision } } } : null,
    closeBank: ({ pane: { journey, way } }) =>
      way === 'window' ? { pane: { name: 'loading', work: { kind: 'atBank', journey, way, decision: null } } } : null,
    timeOutAtBank: ({ pane }) =>
      pane.way === 'window'
        ? { pane: { ...pane, way: null, trouble: 'timedOut' }, events: [{ name: 'FAIL_OAUTH' }] }
        : null,
    goBack: backFromLogin,
    ...leaving('requires_oauth'),
  },
}
