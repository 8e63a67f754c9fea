import type { PaneDefinition } from '../Flow.ts'
import { backToBanks } from '../institution.ts'
import { leaving } from '../leaving.ts'

export const recaptcha: PaneDefinition<'recaptcha'> = {
  view: () => 'RECAPTCHA',
  on: {
    solveRecaptcha: ({ pane: { isHuman } }) => ({
      pane: { name: 'loading', work: { kind: 'solveRecaptcha', isHuman } },
    }),
    goBack: backToBanks,
    ...leaving('requires_recaptcha'),
  },
}
