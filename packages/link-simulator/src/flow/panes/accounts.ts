import type { PaneDefinition } from '../Flow.ts'
import { leaving } from '../leaving.ts'

export const accounts: PaneDefinition<'accounts'> = {
  view: () => 'SELECT_ACCOUNT',
  on: {
    chooseAccounts: ({ pane, state }, { accountIds }) => {
      const chosen = pane.accounts.filter(({ id }) => accountIds.includes(id))
      const isEnough = state.accountSelect === 'single' ? chosen.length === 1 : chosen.length > 0
      return isEnough ? { pane: { name: 'connected', accounts: chosen } } : null
    },
    ...leaving('requires_account_selection'),
  },
}
