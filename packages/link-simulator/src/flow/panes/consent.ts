import type { Next, Now, PaneDefinition } from '../Flow.ts'
import { allBanks, enter } from '../institution.ts'
import { leaving } from '../leaving.ts'

export const consent: PaneDefinition<'consent'> = {
  view: () => 'CONSENT',
  on: {
    acceptConsent: accept,
    ...leaving('requires_credentials'),
  },
}

function accept({ state }: Now<'consent'>): Next {
  const { update, auth } = state.facts ?? {}
  if (!update) return { pane: auth?.typeSelect ? { name: 'authType' } : allBanks }
  if (update.need === 'login' && update.institution) return enter(state, update.institution)
  return { pane: { name: 'loading', work: { kind: 'listAccounts' } } }
}
