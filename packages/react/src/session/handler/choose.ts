import type { LinkedAccount, LinkResultAccount, LinkSessionState } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import { nextStep } from '../exchange/nextStep.ts'
import type { LinkChoice } from '../LinkChoice.ts'

/** Continues with the user's decision. Ignores a choice that the state doesn't offer. */
export function choose(choice: LinkChoice, context: EffectContext): void {
  const { state, run } = context.getSnapshot()
  if (state.status !== 'choosing') return
  const { request, result, reason, existing } = state
  if (choice.type === 'repair') return existing && repair(existing, context)
  const accounts = chosenAccounts(state, choice)
  if (accounts.length === 0) return
  const chosen = { ...result, accounts }
  const { currencies, linked } = context.exchanges.facts()
  const next = nextStep({ request, result: chosen, currencies, linked: reason === 'several_accounts' ? linked : [] })
  if (next.type === 'linkFailed') context.exchanges.drop(run, context.store)
  else context.exchanges.narrow(run, chosen, { allowDuplicate: reason === 'duplicate' })
  context.dispatch(next.type === 'succeeded' ? { type: 'chosen', result: chosen } : next)
}

function chosenAccounts(
  { result, currencies }: Extract<LinkSessionState, { status: 'choosing' }>,
  choice: Exclude<LinkChoice, { type: 'repair' }>,
): readonly LinkResultAccount[] {
  if (choice.type === 'account') return result.accounts.filter(({ id }) => id === choice.accountId)
  const { currency } = choice
  return currencies.includes(currency) ? result.accounts.map((account) => ({ ...account, currency })) : []
}

/** Nothing was exchanged, and nothing will be. */
function repair({ id, nextAction }: LinkedAccount, { dispatch, exchanges, getSnapshot, store }: EffectContext): void {
  if (nextAction !== 'reconnect' && nextAction !== 'verify_deposits') return
  exchanges.drop(getSnapshot().run, store)
  dispatch({ type: 'repairChosen', request: { purpose: nextAction, accountId: id } })
}
