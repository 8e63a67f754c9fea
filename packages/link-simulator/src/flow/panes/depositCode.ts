import type { PaneDefinition } from '../Flow.ts'
import { leaving } from '../leaving.ts'

/** The code in the description of a micro-deposit that arrived now or days ago. */
export const depositCode: PaneDefinition<'depositCode'> = {
  view: ({ flow }) => (flow === 'instant' ? 'INSTANT_MICRODEPOSIT_AUTHORIZED' : 'SAME_DAY_MICRODEPOSIT_VERIFICATION'),
  on: {
    submitDepositCode: ({ pane: { flow, accounts, wrongCodes } }, { code }) => ({
      pane: { name: 'loading', work: { kind: 'depositCode', flow, accounts, wrongCodes, code } },
    }),
    ...leaving('requires_code'),
  },
}
