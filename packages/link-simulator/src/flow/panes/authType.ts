import type { FlowActionNamed, FlowState, Next, Now, PaneDefinition } from '../Flow.ts'
import { allBanks, toNumbers } from '../institution.ts'
import { leaving } from '../leaving.ts'

/** Auth Type Select: a login at a bank, or account numbers without one. */
export const authType: PaneDefinition<'authType'> = {
  view: () => 'SELECT_AUTH_TYPE',
  on: {
    chooseAuthType: choose,
    ...leaving('requires_credentials'),
  },
}

function choose({ state }: Now<'authType'>, { authType: chosen }: FlowActionNamed<'chooseAuthType'>): Next {
  const next = chosen === 'manual' ? byNumbers(state) : { pane: allBanks }
  return { ...next, events: [{ name: 'SELECT_AUTH_TYPE', selection: `flow_type_${chosen}` }] }
}

function byNumbers(state: FlowState): Next {
  return toNumbers({ state }) ?? { pane: { name: 'numbers', flow: 'instant', account: null, refusal: null } }
}
