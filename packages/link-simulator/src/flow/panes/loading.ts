import { isRecoverable } from '../../sandbox/errors.ts'
import type { PlaidError } from '../../sdk/PlaidSdk.ts'
import { failed, opened } from '../events.ts'
import type { FlowState, Next, PaneDefinition, Work } from '../Flow.ts'
import { close } from '../leaving.ts'

/** Waits for an answer. Leaving needs no question here, but a success that is on its way cannot be stopped. */
export const loading: PaneDefinition<'loading'> = {
  view: ({ work }) => (work.kind === 'signIn' ? 'LOADING' : null),
  on: {
    began: ({ pane: { work } }, { facts }) =>
      work.kind === 'begin'
        ? { pane: { name: work.isEmbedded ? 'tiles' : 'consent' }, facts, events: [opened(facts, 'CONSENT')] }
        : null,
    signedIn: ({ pane: { work } }, { accounts }) =>
      work.kind === 'signIn' ? { pane: { name: 'accounts', accounts } } : null,
    linked: ({ pane: { work } }, { publicToken }) =>
      work.kind === 'handOver'
        ? {
            pane: { name: 'closed', end: { kind: 'success', publicToken, accounts: work.accounts } },
            events: [{ name: 'HANDOFF' }],
          }
        : null,
    refused: ({ pane, state }, { error }) => refused(state, { work: pane.work, error }),
    askToLeave: ({ pane, state }) => leave(state, pane.work),
    exitByForce: ({ pane, state }) => leave(state, pane.work),
  },
}

function refused(state: FlowState, { work, error }: { work: Work; error: PlaidError }): Next {
  const events = [failed(error)]
  if (work.kind === 'signIn') {
    return isRecoverable(error)
      ? { pane: { name: 'credentials', username: work.username, refusal: error }, error, events }
      : { pane: { name: 'error', error }, error, events }
  }
  if (work.kind === 'handOver' && work.isHidden) {
    const closed = close({ ...state, error }, 'requires_account_selection')
    return { ...closed, error, events: [...events, ...(closed.events ?? [])] }
  }
  // Link did open, if only to say that it cannot go on.
  const open = work.kind === 'begin' ? [{ name: 'OPEN' }] : []
  return { pane: { name: 'fatal', error }, error, events: [...open, ...events] }
}

function leave(state: FlowState, work: Work): Next {
  if (work.kind !== 'handOver') return close(state, 'requires_credentials')
  return { pane: { name: 'loading', work: { ...work, isHidden: true } } }
}
