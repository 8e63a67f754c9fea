import type { LinkedAccount, LinkSessionState } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import { nextStep } from '../exchange/nextStep.ts'

/** Continues with what the person decided: Plaid's id of an account, a currency, or `repair` in place of a duplicate. */
export function choose(choice: string, context: EffectContext): void {
  const { state, run } = context.getSnapshot()
  if (state.status !== 'choosing') return
  const { request, result, reason, existing } = state
  if (choice === 'repair' && existing) return repair(existing, context)
  const accounts = chosenAccounts(state, choice)
  if (accounts.length === 0) return
  const chosen = { ...result, accounts }
  const { currencies, linked } = context.exchanges.facts()
  const next = nextStep({ request, result: chosen, currencies, linked: reason === 'several_accounts' ? linked : [] })
  if (next.type === 'linkFailed') context.exchanges.drop(run, context.store)
  else context.exchanges.narrow(run, chosen)
  context.dispatch(next.type === 'succeeded' ? { type: 'chosen', result: chosen } : next)
}

function chosenAccounts({ reason, result }: Extract<LinkSessionState, { status: 'choosing' }>, choice: string) {
  return reason === 'currency'
    ? result.accounts.map((account) => ({ ...account, currency: choice }))
    : result.accounts.filter(({ id }) => id === choice)
}

/** Nothing was exchanged, and nothing will be. */
function repair({ id, nextAction }: LinkedAccount, { dispatch, exchanges, getSnapshot, store }: EffectContext): void {
  if (nextAction !== 'reconnect' && nextAction !== 'verify_deposits') return
  exchanges.drop(getSnapshot().run, store)
  dispatch({ type: 'repairChosen', request: { purpose: nextAction, accountId: id } })
}
