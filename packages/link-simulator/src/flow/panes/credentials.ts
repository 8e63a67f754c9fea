import type { PaneDefinition } from '../Flow.ts'
import { backFromLogin } from '../institution.ts'
import { leaving } from '../leaving.ts'

export const credentials: PaneDefinition<'credentials'> = {
  view: () => 'CREDENTIAL',
  on: {
    submitCredentials: (_, { username, password }) => ({
      pane: { name: 'loading', work: { kind: 'signIn', username, password } },
      events: [{ name: 'SUBMIT_CREDENTIALS' }],
    }),
    goBack: backFromLogin,
    ...leaving('requires_credentials'),
  },
}
