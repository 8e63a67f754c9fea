import type { ExitStatus } from '../../sdk/PlaidSdk.ts'
import type { PaneDefinition, PaneNamed } from '../Flow.ts'
import { backToBanks } from '../institution.ts'
import { ask, close } from '../leaving.ts'

/** One screen of a second factor. */
export const mfa: PaneDefinition<'mfa'> = {
  view: () => 'MFA',
  viewFields: ({ challenge }) => ({ mfa_type: challenge.kind }),
  on: {
    answerMfa: ({ pane: { challenge, rest } }, { answers }) => ({
      pane: { name: 'loading', work: { kind: 'answerMfa', challenge, rest, answers } },
      events: [{ name: 'SUBMIT_MFA', mfa_type: challenge.kind }],
    }),
    goBack: backToBanks,
    askToLeave: ({ pane }) => ask(pane, statusOf(pane)),
    exitByForce: ({ pane, state }) => close(state, statusOf(pane)),
  },
}

function statusOf({ challenge }: PaneNamed<'mfa'>): ExitStatus {
  return statuses[challenge.kind]
}

const statuses = {
  device: 'choose_device',
  code: 'requires_code',
  questions: 'requires_questions',
  selections: 'requires_selections',
} as const
