import type { ExitStatus, PlaidError } from '../../sdk/PlaidSdk.ts'
import type { PaneDefinition } from '../Flow.ts'
import { backToBanks, toNumbers } from '../institution.ts'
import { ask, close } from '../leaving.ts'

/** An error that signing in can't fix: the user can choose another bank, enter the account's numbers, or leave. */
export const error: PaneDefinition<'error'> = {
  view: () => 'ERROR',
  on: {
    goBack: backToBanks,
    enterNumbers: toNumbers,
    askToLeave: ({ pane }) => ask(pane, statusOf(pane.error)),
    exitByForce: ({ pane, state }) => close(state, statusOf(pane.error)),
  },
}

function statusOf({ error_code }: PlaidError): ExitStatus {
  return unsupported.has(error_code) ? 'institution_not_supported' : 'requires_credentials'
}

const unsupported: ReadonlySet<string> = new Set(['INSTITUTION_NO_LONGER_SUPPORTED', 'UNAUTHORIZED_INSTITUTION'])
