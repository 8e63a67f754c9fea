import { findInstitutions } from '../../sandbox/institutions.ts'
import type { EventDraft, Next, PaneDefinition, PaneNamed } from '../Flow.ts'
import { choose, toNumbers } from '../institution.ts'
import { ask, close } from '../leaving.ts'

/**
 * The list of banks and its search. A search is recorded when it has led somewhere, not once for each letter.
 */
export const institutions: PaneDefinition<'institutions'> = {
  view: () => 'SELECT_INSTITUTION',
  on: {
    searchInstitution: ({ pane }, { query }) => ({ pane: { ...pane, query } }),
    chooseInstitution: ({ pane, state }, { institution }) => choose(state, { institution, before: search(pane) }),
    enterNumbers: ({ pane, state }) => {
      const next = findInstitutions(pane.query, state.facts?.countryCodes).length === 0 ? toNumbers({ state }) : null
      return next && withSearch(pane, next)
    },
    askToLeave: ({ pane }) => withSearch(pane, ask({ ...pane, recordedQuery: pane.query }, 'institution_not_found')),
    exitByForce: ({ pane, state }) => withSearch(pane, close(state, 'institution_not_found')),
  },
}

function search({ query, recordedQuery }: PaneNamed<'institutions'>): readonly EventDraft[] {
  if (query === '' || query === recordedQuery) return []
  return [{ name: 'SEARCH_INSTITUTION', institution_search_query: query, institution_id: null, institution_name: null }]
}

function withSearch(pane: PaneNamed<'institutions'>, next: Next): Next {
  return { ...next, events: [...search(pane), ...(next.events ?? [])] }
}
