import { transitioned } from '../events.ts'
import type { PaneDefinition } from '../Flow.ts'
import { choose } from '../institution.ts'
import { close } from '../leaving.ts'

/** Embedded Link: the banks are shown in the page, and Link opens when one is chosen. */
export const tiles: PaneDefinition<'tiles'> = {
  view: () => null,
  on: {
    // Embedded Link names the consent in its events on the way to the login.
    chooseInstitution: ({ state }, { institution }) => choose(state, { institution, after: [transitioned('CONSENT')] }),
    exitByForce: ({ state }) => close(state, 'institution_not_found'),
  },
}
