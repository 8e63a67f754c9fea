import { isRecoverable } from '../sandbox/errors.ts'
import type { PlaidError } from '../sdk/PlaidSdk.ts'
import { failed } from './events.ts'
import type { EventDraft, FlowState, Next, Pane, Work } from './Flow.ts'
import { close } from './leaving.ts'

/** The next pane after a refusal: the pane where the user can fix it, another bank, or the end. */
export function refused(state: FlowState, { work, error }: { work: Work; error: PlaidError }): Next {
  if (work.kind === 'handOver' && work.isHidden) {
    const closed = close({ ...state, error }, 'requires_account_selection')
    return { ...closed, error, events: [failed(error), ...(closed.events ?? [])] }
  }
  // Link did open, if only to say that it cannot go on.
  const open: readonly EventDraft[] = work.kind === 'begin' ? [{ name: 'OPEN' }] : []
  return { pane: paneAfter(work, error), error, events: [...open, failed(error)] }
}

function paneAfter(work: Work, error: PlaidError): Pane {
  switch (work.kind) {
    case 'signIn':
      return isRecoverable(error)
        ? { name: 'credentials', username: work.username, refusal: error }
        : { name: 'error', error }
    case 'answerMfa':
      return isRecoverable(error)
        ? { name: 'mfa', challenge: work.challenge, rest: work.rest, refusal: error }
        : { name: 'error', error }
    case 'atBank':
      // What was decided is decided, so another try needs another way to the bank.
      return isRecoverable(error)
        ? { name: 'loading', work: { kind: 'prepareOauth', trouble: 'denied' } }
        : { name: 'fatal', error, status: 'requires_oauth' }
    case 'depositCode':
      return error.error_code === 'INCORRECT_DEPOSIT_VERIFICATION'
        ? {
            name: 'depositCode',
            flow: work.flow,
            accounts: work.accounts,
            wrongCodes: work.wrongCodes + 1,
            refusal: error,
          }
        : { name: 'fatal', error, status: 'requires_code' }
    case 'begin':
      return { name: 'fatal', error, status: work.oauthStateId ? 'requires_oauth' : 'requires_credentials' }
    case 'handOver':
      return { name: 'fatal', error, status: 'requires_credentials' }
    default:
      return { name: 'error', error }
  }
}
