import { expect, test } from 'vitest'
import { plaidError } from '../sandbox/errors.ts'
import { institutions } from '../sandbox/institutions.ts'
import type { PlaidAccount } from '../sdk/PlaidSdk.ts'
import type { FlowAction, FlowState, Pane } from './Flow.ts'
import { firstState, transition } from './transition.ts'

const [platypus] = institutions
if (!platypus) throw new Error('There is no bank to test with.')

const accounts: readonly PlaidAccount[] = [
  {
    id: 'account-1',
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verification_status: null,
    class_type: null,
  },
]
const facts = { linkSessionId: 'session-1', clientName: 'Acme', isUpdateMode: false, accountSubtypes: null }
const down = plaidError('INSTITUTION_DOWN')

const panes: readonly [string, Pane][] = [
  ['loading begin', { name: 'loading', work: { kind: 'begin', isEmbedded: false } }],
  ['loading begin, embedded', { name: 'loading', work: { kind: 'begin', isEmbedded: true } }],
  ['tiles', { name: 'tiles' }],
  ['consent', { name: 'consent' }],
  ['institutions', { name: 'institutions', query: 'plat', recordedQuery: '' }],
  ['credentials', { name: 'credentials', username: '', refusal: null }],
  ['loading signIn', { name: 'loading', work: { kind: 'signIn', username: 'user_good', password: 'pass_good' } }],
  ['accounts', { name: 'accounts', accounts }],
  ['connected', { name: 'connected', accounts }],
  ['loading handOver', { name: 'loading', work: { kind: 'handOver', accounts, isHidden: false } }],
  ['loading handOver, hidden', { name: 'loading', work: { kind: 'handOver', accounts, isHidden: true } }],
  ['error', { name: 'error', error: down }],
  ['error, unsupported', { name: 'error', error: plaidError('INSTITUTION_NO_LONGER_SUPPORTED') }],
  ['fatal', { name: 'fatal', error: down }],
  ['exit', { name: 'exit', from: { name: 'consent' }, status: 'requires_credentials' }],
  ['closed', { name: 'closed', end: { kind: 'exit', status: 'requires_credentials' } }],
]

const actions: readonly FlowAction[] = [
  { type: 'began', facts },
  { type: 'acceptConsent' },
  { type: 'searchInstitution', query: 'tart' },
  { type: 'chooseInstitution', institution: platypus },
  { type: 'submitCredentials', username: 'user_good', password: 'pass_good' },
  { type: 'signedIn', accounts },
  { type: 'chooseAccounts', accountIds: ['account-1'] },
  { type: 'finish' },
  { type: 'linked', publicToken: 'public-1' },
  { type: 'refused', error: plaidError('INVALID_CREDENTIALS') },
  { type: 'refused', error: down },
  { type: 'goBack' },
  { type: 'stay' },
  { type: 'askToLeave' },
  { type: 'confirmLeave' },
  { type: 'exitByForce' },
]

const base: FlowState = { ...firstState({ isEmbedded: false, accountSelect: 'multiple' }), facts }

function cell(pane: Pane, action: FlowAction): string | null {
  const result = transition({ ...base, pane }, action)
  if (!result) return null
  const next = result.state.pane
  const detail = next.name === 'closed' ? ` ${next.end.kind === 'exit' ? next.end.status : next.end.kind}` : ''
  const events = result.events.map(({ name, view_name }) => (view_name ? `${name}[${view_name}]` : name)).join(' ')
  const label = action.type === 'refused' ? `refused ${action.error.error_code}` : action.type
  return `  ${label} -> ${next.name}${detail}${events ? `: ${events}` : ''}`
}

test('default: every pane, what can be done at it, where that leads and which events it makes', () => {
  const grid = panes.map(([label, pane]) =>
    [label, ...actions.map((action) => cell(pane, action)).filter((line) => line !== null)].join('\n'),
  )
  expect(`\n${grid.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    loading begin
      began -> consent: OPEN[CONSENT]
      refused INVALID_CREDENTIALS -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]
      refused INSTITUTION_DOWN -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]
      askToLeave -> closed requires_credentials: EXIT
      exitByForce -> closed requires_credentials: EXIT
    loading begin, embedded
      began -> tiles: OPEN[CONSENT]
      refused INVALID_CREDENTIALS -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]
      refused INSTITUTION_DOWN -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]
      askToLeave -> closed requires_credentials: EXIT
      exitByForce -> closed requires_credentials: EXIT
    tiles
      chooseInstitution -> credentials: SELECT_INSTITUTION TRANSITION_VIEW[CONSENT] TRANSITION_VIEW[CREDENTIAL]
      exitByForce -> closed institution_not_found: EXIT
    consent
      acceptConsent -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]
      askToLeave -> exit: TRANSITION_VIEW[EXIT]
      exitByForce -> closed requires_credentials: EXIT
    institutions
      searchInstitution -> institutions
      chooseInstitution -> credentials: SEARCH_INSTITUTION SELECT_INSTITUTION TRANSITION_VIEW[CREDENTIAL]
      askToLeave -> exit: SEARCH_INSTITUTION TRANSITION_VIEW[EXIT]
      exitByForce -> closed institution_not_found: SEARCH_INSTITUTION EXIT
    credentials
      submitCredentials -> loading: SUBMIT_CREDENTIALS TRANSITION_VIEW[LOADING]
      goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]
      askToLeave -> exit: TRANSITION_VIEW[EXIT]
      exitByForce -> closed requires_credentials: EXIT
    loading signIn
      signedIn -> accounts: TRANSITION_VIEW[SELECT_ACCOUNT]
      refused INVALID_CREDENTIALS -> credentials: ERROR TRANSITION_VIEW[CREDENTIAL]
      refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]
      askToLeave -> closed requires_credentials: EXIT
      exitByForce -> closed requires_credentials: EXIT
    accounts
      chooseAccounts -> connected: TRANSITION_VIEW[CONNECTED]
      askToLeave -> exit: TRANSITION_VIEW[EXIT]
      exitByForce -> closed requires_account_selection: EXIT
    connected
      finish -> loading
      askToLeave -> loading
      exitByForce -> loading
    loading handOver
      linked -> closed success: HANDOFF
      refused INVALID_CREDENTIALS -> fatal: ERROR TRANSITION_VIEW[ERROR]
      refused INSTITUTION_DOWN -> fatal: ERROR TRANSITION_VIEW[ERROR]
      askToLeave -> loading
      exitByForce -> loading
    loading handOver, hidden
      linked -> closed success: HANDOFF
      refused INVALID_CREDENTIALS -> closed requires_account_selection: ERROR EXIT
      refused INSTITUTION_DOWN -> closed requires_account_selection: ERROR EXIT
      askToLeave -> loading
      exitByForce -> loading
    error
      goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]
      askToLeave -> exit: TRANSITION_VIEW[EXIT]
      exitByForce -> closed requires_credentials: EXIT
    error, unsupported
      goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]
      askToLeave -> exit: TRANSITION_VIEW[EXIT]
      exitByForce -> closed institution_not_supported: EXIT
    fatal
      askToLeave -> closed requires_credentials: TRANSITION_VIEW[EXIT] EXIT
      exitByForce -> closed requires_credentials: EXIT
    exit
      stay -> consent: TRANSITION_VIEW[CONSENT]
      confirmLeave -> closed requires_credentials: EXIT
      exitByForce -> closed requires_credentials: EXIT
    closed
    "
  `)
})

test('behavior: the last error stays, mended or not', () => {
  const refused = transition(
    { ...base, pane: { name: 'loading', work: { kind: 'signIn', username: 'user_good', password: 'x' } } },
    { type: 'refused', error: plaidError('INVALID_CREDENTIALS') },
  )
  const mended = transition(
    {
      ...(refused?.state ?? base),
      pane: { name: 'loading', work: { kind: 'signIn', username: 'user_good', password: 'pass_good' } },
    },
    { type: 'signedIn', accounts },
  )
  expect(mended?.state).toMatchObject({ pane: { name: 'accounts' }, error: { error_code: 'INVALID_CREDENTIALS' } })
})

test('behavior: going back to the banks forgets the bank, and events name it only while it is chosen', () => {
  const chosen = transition({ ...base, pane: { name: 'tiles' } }, { type: 'chooseInstitution', institution: platypus })
  expect(chosen?.events[0]).toMatchObject({ name: 'SELECT_INSTITUTION', institution_id: 'ins_109508' })
  const back = transition(chosen?.state ?? base, { type: 'goBack' })
  expect(back?.state.institution).toBeNull()
  expect(back?.events[0]).not.toHaveProperty('institution_id')
})

test('behavior: a search is recorded once, when it has led somewhere', () => {
  const typed = transition(
    { ...base, pane: { name: 'institutions', query: 'p', recordedQuery: '' } },
    {
      type: 'searchInstitution',
      query: 'plat',
    },
  )
  expect(typed?.events).toEqual([])
  const asked = transition(typed?.state ?? base, { type: 'askToLeave' })
  expect(asked?.events[0]).toMatchObject({ name: 'SEARCH_INSTITUTION', institution_search_query: 'plat' })
  const stayed = transition(asked?.state ?? base, { type: 'stay' })
  const chosen = transition(stayed?.state ?? base, { type: 'chooseInstitution', institution: platypus })
  expect(chosen?.events.map(({ name }) => name)).toEqual(['SELECT_INSTITUTION', 'TRANSITION_VIEW'])
})

test('parameters: accountSelect', () => {
  const two = [...accounts, ...accounts.map((account) => ({ ...account, id: 'account-2' }))]
  const choose = (accountSelect: FlowState['accountSelect'], accountIds: string[]) =>
    transition(
      { ...base, accountSelect, pane: { name: 'accounts', accounts: two } },
      { type: 'chooseAccounts', accountIds },
    )?.state.pane
  expect(choose('single', ['account-1', 'account-2'])).toBeUndefined()
  expect(choose('single', ['account-2'])).toMatchObject({ name: 'connected', accounts: [{ id: 'account-2' }] })
  expect(choose('multiple', ['account-1', 'account-2'])).toMatchObject({ name: 'connected', accounts: [{}, {}] })
  expect(choose('multiple', [])).toBeUndefined()
})
