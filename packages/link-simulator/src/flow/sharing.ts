import { withKnownIds } from '../sandbox/accounts.ts'
import type { PlaidAccount } from '../sdk/PlaidSdk.ts'
import type { FlowState, Next, PaneNamed } from './Flow.ts'

/** Where a good login leads: to the choice of accounts, or past it where an Item only got its login renewed. */
export function afterLogin({ facts }: FlowState, login: Login): Next {
  const shared = facts?.update?.accounts ?? []
  if (facts?.update && !facts.update.choosesAccounts) return { pane: { name: 'connected', accounts: shared } }
  return { pane: { name: 'accounts', accounts: withKnownIds(login.accounts, shared), shared, numbers: login.numbers } }
}

export interface Login {
  accounts: readonly PlaidAccount[]
  numbers: 'match' | 'automated' | null
}

/**
 * The next pane for the accounts that the user chose at an OAuth bank: the choice is repeated only if one account must
 * be chosen.
 */
export function afterBank(state: FlowState, accounts: readonly PlaidAccount[]): Next {
  const { update } = state.facts ?? {}
  if (update && !update.choosesAccounts) return afterLogin(state, { accounts, numbers: null })
  if (state.accountSelect === 'single' && accounts.length > 1) return afterLogin(state, { accounts, numbers: null })
  return { pane: { name: 'connected', accounts: withKnownIds(accounts, update?.accounts ?? []) } }
}

/** Whether one account must be chosen: because the app is configured so, or because numbers belong to one account. */
export function choosesOne({ accountSelect }: FlowState, { numbers }: PaneNamed<'accounts'>): boolean {
  return accountSelect === 'single' || numbers !== null
}
