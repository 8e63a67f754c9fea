import type { ExitStatus } from '../../sdk/PlaidSdk.ts'
import { transitioned } from '../events.ts'
import type { FlowActionNamed, FlowState, Next, Now, PaneDefinition, Work } from '../Flow.ts'
import { close } from '../leaving.ts'
import { refused } from '../refused.ts'
import { afterBank, afterLogin } from '../sharing.ts'
import { resumed, started } from '../starting.ts'

/** Waits for a response. Leaving needs no confirmation here, but a success in progress can't be stopped. */
export const loading: PaneDefinition<'loading'> = {
  view: ({ work }) => (unseen.has(work.kind) ? null : 'LOADING'),
  on: {
    began: ({ pane: { work } }, { facts }) => (work.kind === 'begin' ? started(work, facts) : null),
    resumed: ({ pane: { work }, state }, answer) => (work.kind === 'begin' ? resumed(state, answer) : null),
    signedIn: ({ pane: { work }, state }, { accounts, numbers }) => {
      if (work.kind === 'atBank') return afterBank(state, accounts)
      return logins.has(work.kind) ? afterLogin(state, { accounts, numbers }) : null
    },
    challenged: ({ pane: { work } }, { challenges: [challenge, ...rest] }) =>
      challenge && logins.has(work.kind) ? { pane: { name: 'mfa', challenge, rest, refusal: null } } : null,
    suspected: ({ pane: { work } }, { isHuman }) =>
      work.kind === 'signIn' ? { pane: { name: 'recaptcha', isHuman } } : null,
    prepared: ({ pane: { work } }, { journey }) =>
      work.kind === 'prepareOauth' ? { pane: { name: 'oauth', journey, way: null, trouble: work.trouble } } : null,
    abandoned: ({ pane: { work } }) =>
      work.kind === 'atBank'
        ? {
            pane: { name: 'oauth', journey: work.journey, way: null, trouble: 'closed' },
            events: [{ name: 'CLOSE_OAUTH' }],
          }
        : null,
    sentBack: ({ pane: { work } }, { returnUri }) =>
      work.kind === 'atBank' ? { pane: { name: 'closed', end: { kind: 'sentBack', returnUri } } } : null,
    verified,
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

const unseen: ReadonlySet<Work['kind']> = new Set(['begin', 'prepareOauth', 'atBank', 'handOver'])

const logins: ReadonlySet<Work['kind']> = new Set(['signIn', 'answerMfa', 'solveRecaptcha', 'listAccounts'])

function verified({ pane: { work } }: Now<'loading'>, { accounts }: FlowActionNamed<'verified'>): Next | null {
  if (work.kind === 'depositCode') return { pane: { name: 'connected', accounts } }
  if (work.kind !== 'numbers') return null
  if (work.flow === 'instant') {
    return { pane: { name: 'depositCode', flow: 'instant', accounts, wrongCodes: 0, refusal: null } }
  }
  const events = work.flow === 'sameDay' ? [transitioned('SAME_DAY_MICRODEPOSIT_AUTHORIZED')] : []
  return { pane: { name: 'connected', accounts }, events }
}

function leave(state: FlowState, work: Work): Next {
  if (work.kind !== 'handOver') return close(state, statuses[work.kind] ?? 'requires_credentials')
  return { pane: { name: 'loading', work: { ...work, isHidden: true } } }
}

const statuses: { readonly [kind in Work['kind']]?: ExitStatus } = {
  prepareOauth: 'requires_oauth',
  atBank: 'requires_oauth',
  depositCode: 'requires_code',
  listAccounts: 'requires_account_selection',
}
