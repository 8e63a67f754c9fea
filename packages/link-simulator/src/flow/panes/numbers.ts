import { refuseNumbers, sandboxNumbers } from '../../sandbox/numbers.ts'
import type { PaneDefinition } from '../Flow.ts'
import { backToBanks } from '../institution.ts'
import { leaving } from '../leaving.ts'

/** Routing and account number. Impossible numbers are refused at once, without an event. */
export const numbers: PaneDefinition<'numbers'> = {
  view: () => 'NUMBERS',
  on: {
    submitNumbers: ({ pane }, { routingNumber, accountNumber, subtype }) => {
      const { flow, account } = pane
      const refusal = refuseNumbers({ routingNumber, accountNumber }, sandboxNumbers(flow, account?.mask ?? null))
      if (refusal) return { pane: { ...pane, refusal } }
      return {
        pane: { name: 'loading', work: { kind: 'numbers', flow, account, subtype } },
        events: [
          { name: 'SUBMIT_ROUTING_NUMBER', routing_number: routingNumber },
          { name: 'SUBMIT_ACCOUNT_NUMBER', account_number_mask: accountNumber.slice(-4) },
        ],
      }
    },
    goBack: backToBanks,
    ...leaving('requires_credentials'),
  },
}
