import type { PaneDefinition } from '../Flow.ts'
import { leaving } from '../leaving.ts'
import { choosesOne } from '../sharing.ts'

export const accounts: PaneDefinition<'accounts'> = {
  view: () => 'SELECT_ACCOUNT',
  on: {
    chooseAccounts: ({ pane, state }, { accountIds }) => {
      const chosen = pane.accounts.filter(({ id }) => accountIds.includes(id))
      const [account] = chosen
      if (!account || (choosesOne(state, pane) && chosen.length > 1)) return null
      return pane.numbers
        ? { pane: { name: 'numbers', flow: pane.numbers, account, refusal: null } }
        : { pane: { name: 'connected', accounts: chosen } }
    },
    ...leaving('requires_account_selection'),
  },
}
