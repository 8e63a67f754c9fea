import { transitioned } from '../events.ts'
import type { PaneDefinition } from '../Flow.ts'
import { close } from '../leaving.ts'

/** Embedded Link: the banks stand in the page, and Link opens when one is chosen. */
export const tiles: PaneDefinition<'tiles'> = {
  view: () => null,
  on: {
    // Embedded Link names the consent in its events on the way to the login.
    chooseInstitution: (_, { institution }) => ({
      pane: { name: 'credentials', username: '', refusal: null },
      institution,
      events: [{ name: 'SELECT_INSTITUTION' }, transitioned('CONSENT')],
    }),
    exitByForce: ({ state }) => close(state, 'institution_not_found'),
  },
}
