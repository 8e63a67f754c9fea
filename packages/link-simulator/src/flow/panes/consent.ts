import type { PaneDefinition } from '../Flow.ts'
import { leaving } from '../leaving.ts'

export const consent: PaneDefinition<'consent'> = {
  view: () => 'CONSENT',
  on: {
    acceptConsent: () => ({ pane: { name: 'institutions', query: '', recordedQuery: '' } }),
    ...leaving('requires_credentials'),
  },
}
