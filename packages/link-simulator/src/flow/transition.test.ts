import { expect, test } from 'vitest'
import { plaidError } from '../sandbox/errors.ts'
import { type Institution, institutions } from '../sandbox/institutions.ts'
import { challengesOf } from '../sandbox/mfa.ts'
import type { PlaidAccount } from '../sdk/PlaidSdk.ts'
import type { FlowAction, FlowState, Pane, TokenFacts, UpdateNeed } from './Flow.ts'
import { firstState, transition } from './transition.ts'

const platypus = firstBank()

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
const facts: TokenFacts = {
  linkSessionId: 'session-1',
  clientName: 'Acme',
  isUpdateMode: false,
  accountSubtypes: null,
  auth: {
    instantMatch: true,
    automatedDeposits: true,
    sameDayDeposits: true,
    instantDeposits: true,
    typeSelect: false,
  },
  countryCodes: ['US'],
  products: ['auth'],
  update: null,
}
const [account] = accounts
if (!account) throw new Error('There is no account to test with.')
const [device, code] = challengesOf('mfa_device') ?? []
if (!device || !code) throw new Error('There is no second factor to test with.')
const bankOf = (fields: Partial<Institution>) =>
  institutions.find((bank) =>
    Object.entries(fields).every(([key, value]) => bank[key as keyof Institution] === value),
  ) ?? platypus
const journey = { stateId: 'state-1', url: null, accounts }
const numbersOf = { routingNumber: '110000000', accountNumber: '1111222233330000' }
const updateOf = (need: UpdateNeed, choosesAccounts = false): TokenFacts => ({
  ...facts,
  isUpdateMode: true,
  update: { need, institution: platypus, accounts, choosesAccounts },
})
const down = plaidError('INSTITUTION_DOWN')

const panes: readonly [string, Pane][] = [
  ['loading begin', { name: 'loading', work: { kind: 'begin', isEmbedded: false, oauthStateId: null } }],
  [
    'loading begin, back from a bank',
    { name: 'loading', work: { kind: 'begin', isEmbedded: false, oauthStateId: 'state-1' } },
  ],
  ['loading begin, embedded', { name: 'loading', work: { kind: 'begin', isEmbedded: true, oauthStateId: null } }],
  ['tiles', { name: 'tiles' }],
  ['consent', { name: 'consent' }],
  ['authType', { name: 'authType' }],
  ['institutions', { name: 'institutions', query: 'plat', recordedQuery: '' }],
  ['institutions, nothing found', { name: 'institutions', query: 'zebra', recordedQuery: '' }],
  ['health, degraded', { name: 'health', health: 'degraded' }],
  ['health, down', { name: 'health', health: 'down' }],
  ['credentials', { name: 'credentials', username: '', refusal: null }],
  ['loading signIn', { name: 'loading', work: { kind: 'signIn', username: 'user_good', password: 'pass_good' } }],
  ['accounts', { name: 'accounts', accounts, shared: [], numbers: null }],
  ['accounts, with numbers', { name: 'accounts', accounts, shared: [], numbers: 'match' }],
  ['mfa, device', { name: 'mfa', challenge: device, rest: [code], refusal: null }],
  ['loading answerMfa', { name: 'loading', work: { kind: 'answerMfa', challenge: device, rest: [code], answers: [] } }],
  ['recaptcha', { name: 'recaptcha', isHuman: true }],
  ['loading solveRecaptcha', { name: 'loading', work: { kind: 'solveRecaptcha', isHuman: false } }],
  ['loading listAccounts', { name: 'loading', work: { kind: 'listAccounts' } }],
  ['loading prepareOauth', { name: 'loading', work: { kind: 'prepareOauth', trouble: null } }],
  ['oauth', { name: 'oauth', journey, way: null, trouble: null }],
  ['oauth, in a window', { name: 'oauth', journey, way: 'window', trouble: null }],
  ['oauth, by redirect', { name: 'oauth', journey, way: 'redirect', trouble: null }],
  ['loading atBank', { name: 'loading', work: { kind: 'atBank', journey, way: 'window', decision: null } }],
  ['numbers', { name: 'numbers', flow: 'sameDay', account: null, refusal: null }],
  [
    'loading numbers, match',
    { name: 'loading', work: { kind: 'numbers', flow: 'match', account, subtype: 'checking' } },
  ],
  [
    'loading numbers, same day',
    { name: 'loading', work: { kind: 'numbers', flow: 'sameDay', account: null, subtype: 'checking' } },
  ],
  [
    'loading numbers, instant',
    { name: 'loading', work: { kind: 'numbers', flow: 'instant', account: null, subtype: 'checking' } },
  ],
  ['deposit code', { name: 'depositCode', flow: 'sameDay', accounts, wrongCodes: 0, refusal: null }],
  ['deposit code, instant', { name: 'depositCode', flow: 'instant', accounts, wrongCodes: 0, refusal: null }],
  [
    'loading depositCode',
    { name: 'loading', work: { kind: 'depositCode', flow: 'sameDay', accounts, wrongCodes: 0, code: 'X' } },
  ],
  ['connected', { name: 'connected', accounts }],
  ['loading handOver', { name: 'loading', work: { kind: 'handOver', accounts, isHidden: false } }],
  ['loading handOver, hidden', { name: 'loading', work: { kind: 'handOver', accounts, isHidden: true } }],
  ['error', { name: 'error', error: down }],
  ['error, unsupported', { name: 'error', error: plaidError('INSTITUTION_NO_LONGER_SUPPORTED') }],
  ['fatal', { name: 'fatal', error: down, status: 'requires_credentials' }],
  ['exit', { name: 'exit', from: { name: 'consent' }, status: 'requires_credentials' }],
  ['closed', { name: 'closed', end: { kind: 'exit', status: 'requires_credentials' } }],
]

const actions: readonly FlowAction[] = [
  { type: 'began', facts },
  { type: 'resumed', facts, institution: platypus, accounts },
  { type: 'resumed', facts, institution: platypus, accounts: null },
  { type: 'acceptConsent' },
  { type: 'chooseAuthType', authType: 'instant' },
  { type: 'chooseAuthType', authType: 'manual' },
  { type: 'searchInstitution', query: 'tart' },
  { type: 'chooseInstitution', institution: platypus },
  { type: 'chooseInstitution', institution: bankOf({ access: 'oauth' }) },
  { type: 'chooseInstitution', institution: bankOf({ access: 'numbers' }) },
  { type: 'chooseInstitution', institution: bankOf({ health: 'degraded' }) },
  { type: 'chooseInstitution', institution: bankOf({ health: 'down' }) },
  { type: 'chooseInstitution', institution: bankOf({ health: 'unsupported' }) },
  { type: 'goOnAnyway' },
  { type: 'submitCredentials', username: 'user_good', password: 'pass_good' },
  { type: 'signedIn', accounts, numbers: null },
  { type: 'challenged', challenges: [device, code] },
  { type: 'suspected', isHuman: true },
  { type: 'answerMfa', answers: ['x'] },
  { type: 'solveRecaptcha' },
  { type: 'prepared', journey },
  { type: 'goToBank', way: 'window' },
  { type: 'decideAtBank', decision: { isAllowed: true, accountIds: null } },
  { type: 'closeBank' },
  { type: 'timeOutAtBank' },
  { type: 'abandoned' },
  { type: 'sentBack', returnUri: 'https://app.test/?oauth_state_id=state-1' },
  { type: 'enterNumbers' },
  { type: 'submitNumbers', ...numbersOf, subtype: 'checking' },
  { type: 'submitNumbers', ...numbersOf, routingNumber: '123', subtype: 'checking' },
  { type: 'submitDepositCode', code: 'ABC' },
  { type: 'verified', accounts },
  { type: 'chooseAccounts', accountIds: ['account-1'] },
  { type: 'finish' },
  { type: 'linked', publicToken: 'public-1' },
  { type: 'refused', error: plaidError('INVALID_CREDENTIALS') },
  { type: 'refused', error: plaidError('INCORRECT_DEPOSIT_VERIFICATION') },
  { type: 'refused', error: down },
  { type: 'goBack' },
  { type: 'stay' },
  { type: 'askToLeave' },
  { type: 'confirmLeave' },
  { type: 'exitByForce' },
]

const base: FlowState = { ...firstState({ isEmbedded: false, accountSelect: 'multiple', oauthStateId: null }), facts }

function cell(pane: Pane, action: FlowAction): string | null {
  const result = transition({ ...base, institution: platypus, pane }, action)
  if (!result) return null
  const next = result.state.pane
  const detail = next.name === 'closed' ? ` ${next.end.kind === 'exit' ? next.end.status : next.end.kind}` : ''
  const events = result.events.map(({ name, view_name }) => (view_name ? `${name}[${view_name}]` : name)).join(' ')
  const label = labelOf(action)
  return `  ${label} -> ${next.name}${detail}${events ? `: ${events}` : ''}`
}

function labelOf(action: FlowAction): string {
  if (action.type === 'refused') return `refused ${action.error.error_code}`
  if (action.type === 'chooseInstitution') return `chooseInstitution ${action.institution.name}`
  if (action.type === 'chooseAuthType') return `chooseAuthType ${action.authType}`
  if (action.type === 'submitNumbers') return `submitNumbers ${action.routingNumber}`
  return action.type === 'resumed' && !action.accounts ? 'resumed, denied' : action.type
}

test('default: every pane, what can be done at it, where that leads and which events it makes', () => {
  const grid = panes.map(([label, pane]) =>
    [label, ...actions.map((action) => cell(pane, action)).filter((line) => line !== null)].join('\n'),
  )
  expect(grid.join('\n').split('\n')).toEqual([
    'loading begin',
    '  began -> consent: OPEN[CONSENT]',
    '  resumed -> connected: SELECT_INSTITUTION OPEN TRANSITION_VIEW[CONNECTED]',
    '  resumed, denied -> loading: SELECT_INSTITUTION OPEN ERROR',
    '  refused INVALID_CREDENTIALS -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading begin, back from a bank',
    '  began -> consent: OPEN[CONSENT]',
    '  resumed -> connected: SELECT_INSTITUTION OPEN TRANSITION_VIEW[CONNECTED]',
    '  resumed, denied -> loading: SELECT_INSTITUTION OPEN ERROR',
    '  refused INVALID_CREDENTIALS -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading begin, embedded',
    '  began -> tiles: OPEN[CONSENT]',
    '  resumed -> connected: SELECT_INSTITUTION OPEN TRANSITION_VIEW[CONNECTED]',
    '  resumed, denied -> loading: SELECT_INSTITUTION OPEN ERROR',
    '  refused INVALID_CREDENTIALS -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> fatal: OPEN ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'tiles',
    '  chooseInstitution First Platypus Bank -> credentials: SELECT_INSTITUTION TRANSITION_VIEW[CONSENT] TRANSITION_VIEW[CREDENTIAL]',
    '  chooseInstitution Platypus OAuth Bank -> loading: SELECT_INSTITUTION TRANSITION_VIEW[CONSENT]',
    '  chooseInstitution Windowpane Bank -> numbers: SELECT_INSTITUTION TRANSITION_VIEW[CONSENT] TRANSITION_VIEW[NUMBERS]',
    '  chooseInstitution Unhealthy Platypus Bank - Degraded -> health: SELECT_INSTITUTION SELECT_DEGRADED_INSTITUTION TRANSITION_VIEW[CONSENT]',
    '  chooseInstitution Unhealthy Platypus Bank - Down -> health: SELECT_INSTITUTION SELECT_DOWN_INSTITUTION TRANSITION_VIEW[CONSENT]',
    '  chooseInstitution Unsupported Platypus Bank -> error: SELECT_INSTITUTION TRANSITION_VIEW[CONSENT] ERROR TRANSITION_VIEW[ERROR]',
    '  exitByForce -> closed institution_not_found: EXIT',
    'consent',
    '  acceptConsent -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'authType',
    '  chooseAuthType instant -> institutions: SELECT_AUTH_TYPE TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  chooseAuthType manual -> numbers: SELECT_AUTH_TYPE TRANSITION_VIEW[NUMBERS]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'institutions',
    '  searchInstitution -> institutions',
    '  chooseInstitution First Platypus Bank -> credentials: SEARCH_INSTITUTION SELECT_INSTITUTION TRANSITION_VIEW[CREDENTIAL]',
    '  chooseInstitution Platypus OAuth Bank -> loading: SEARCH_INSTITUTION SELECT_INSTITUTION',
    '  chooseInstitution Windowpane Bank -> numbers: SEARCH_INSTITUTION SELECT_INSTITUTION TRANSITION_VIEW[NUMBERS]',
    '  chooseInstitution Unhealthy Platypus Bank - Degraded -> health: SEARCH_INSTITUTION SELECT_INSTITUTION SELECT_DEGRADED_INSTITUTION',
    '  chooseInstitution Unhealthy Platypus Bank - Down -> health: SEARCH_INSTITUTION SELECT_INSTITUTION SELECT_DOWN_INSTITUTION',
    '  chooseInstitution Unsupported Platypus Bank -> error: SEARCH_INSTITUTION SELECT_INSTITUTION ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> exit: SEARCH_INSTITUTION TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed institution_not_found: SEARCH_INSTITUTION EXIT',
    'institutions, nothing found',
    '  searchInstitution -> institutions',
    '  chooseInstitution First Platypus Bank -> credentials: SEARCH_INSTITUTION SELECT_INSTITUTION TRANSITION_VIEW[CREDENTIAL]',
    '  chooseInstitution Platypus OAuth Bank -> loading: SEARCH_INSTITUTION SELECT_INSTITUTION',
    '  chooseInstitution Windowpane Bank -> numbers: SEARCH_INSTITUTION SELECT_INSTITUTION TRANSITION_VIEW[NUMBERS]',
    '  chooseInstitution Unhealthy Platypus Bank - Degraded -> health: SEARCH_INSTITUTION SELECT_INSTITUTION SELECT_DEGRADED_INSTITUTION',
    '  chooseInstitution Unhealthy Platypus Bank - Down -> health: SEARCH_INSTITUTION SELECT_INSTITUTION SELECT_DOWN_INSTITUTION',
    '  chooseInstitution Unsupported Platypus Bank -> error: SEARCH_INSTITUTION SELECT_INSTITUTION ERROR TRANSITION_VIEW[ERROR]',
    '  enterNumbers -> numbers: SEARCH_INSTITUTION TRANSITION_VIEW[NUMBERS]',
    '  askToLeave -> exit: SEARCH_INSTITUTION TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed institution_not_found: SEARCH_INSTITUTION EXIT',
    'health, degraded',
    '  goOnAnyway -> credentials: TRANSITION_VIEW[CREDENTIAL]',
    '  enterNumbers -> numbers: TRANSITION_VIEW[NUMBERS]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'health, down',
    '  enterNumbers -> numbers: TRANSITION_VIEW[NUMBERS]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'credentials',
    '  submitCredentials -> loading: SUBMIT_CREDENTIALS TRANSITION_VIEW[LOADING]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading signIn',
    '  signedIn -> accounts: TRANSITION_VIEW[SELECT_ACCOUNT]',
    '  challenged -> mfa: TRANSITION_VIEW[MFA]',
    '  suspected -> recaptcha: TRANSITION_VIEW[RECAPTCHA]',
    '  refused INVALID_CREDENTIALS -> credentials: ERROR TRANSITION_VIEW[CREDENTIAL]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'accounts',
    '  chooseAccounts -> connected: TRANSITION_VIEW[CONNECTED]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_account_selection: EXIT',
    'accounts, with numbers',
    '  chooseAccounts -> numbers: TRANSITION_VIEW[NUMBERS]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_account_selection: EXIT',
    'mfa, device',
    '  answerMfa -> loading: SUBMIT_MFA TRANSITION_VIEW[LOADING]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed choose_device: EXIT',
    'loading answerMfa',
    '  signedIn -> accounts: TRANSITION_VIEW[SELECT_ACCOUNT]',
    '  challenged -> mfa: TRANSITION_VIEW[MFA]',
    '  refused INVALID_CREDENTIALS -> mfa: ERROR TRANSITION_VIEW[MFA]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'recaptcha',
    '  solveRecaptcha -> loading: TRANSITION_VIEW[LOADING]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_recaptcha: EXIT',
    'loading solveRecaptcha',
    '  signedIn -> accounts: TRANSITION_VIEW[SELECT_ACCOUNT]',
    '  challenged -> mfa: TRANSITION_VIEW[MFA]',
    '  refused INVALID_CREDENTIALS -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading listAccounts',
    '  signedIn -> accounts: TRANSITION_VIEW[SELECT_ACCOUNT]',
    '  challenged -> mfa: TRANSITION_VIEW[MFA]',
    '  refused INVALID_CREDENTIALS -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_account_selection: EXIT',
    '  exitByForce -> closed requires_account_selection: EXIT',
    'loading prepareOauth',
    '  prepared -> oauth: TRANSITION_VIEW[OAUTH]',
    '  refused INVALID_CREDENTIALS -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_oauth: EXIT',
    '  exitByForce -> closed requires_oauth: EXIT',
    'oauth',
    '  goToBank -> oauth: OPEN_OAUTH',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_oauth: EXIT',
    'oauth, in a window',
    '  goToBank -> oauth: OPEN_OAUTH',
    '  decideAtBank -> loading',
    '  closeBank -> loading',
    '  timeOutAtBank -> oauth: FAIL_OAUTH',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_oauth: EXIT',
    'oauth, by redirect',
    '  goToBank -> oauth: OPEN_OAUTH',
    '  decideAtBank -> loading',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_oauth: EXIT',
    'loading atBank',
    '  signedIn -> connected: TRANSITION_VIEW[CONNECTED]',
    '  abandoned -> oauth: CLOSE_OAUTH TRANSITION_VIEW[OAUTH]',
    '  sentBack -> closed sentBack',
    '  refused INVALID_CREDENTIALS -> loading: ERROR',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_oauth: EXIT',
    '  exitByForce -> closed requires_oauth: EXIT',
    'numbers',
    '  submitNumbers 110000000 -> loading: SUBMIT_ROUTING_NUMBER SUBMIT_ACCOUNT_NUMBER TRANSITION_VIEW[LOADING]',
    '  submitNumbers 123 -> numbers',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading numbers, match',
    '  verified -> connected: TRANSITION_VIEW[CONNECTED]',
    '  refused INVALID_CREDENTIALS -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading numbers, same day',
    '  verified -> connected: TRANSITION_VIEW[SAME_DAY_MICRODEPOSIT_AUTHORIZED] TRANSITION_VIEW[CONNECTED]',
    '  refused INVALID_CREDENTIALS -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'loading numbers, instant',
    '  verified -> depositCode: TRANSITION_VIEW[INSTANT_MICRODEPOSIT_AUTHORIZED]',
    '  refused INVALID_CREDENTIALS -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> error: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'deposit code',
    '  submitDepositCode -> loading: TRANSITION_VIEW[LOADING]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_code: EXIT',
    'deposit code, instant',
    '  submitDepositCode -> loading: TRANSITION_VIEW[LOADING]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_code: EXIT',
    'loading depositCode',
    '  verified -> connected: TRANSITION_VIEW[CONNECTED]',
    '  refused INVALID_CREDENTIALS -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> depositCode: ERROR TRANSITION_VIEW[SAME_DAY_MICRODEPOSIT_VERIFICATION]',
    '  refused INSTITUTION_DOWN -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> closed requires_code: EXIT',
    '  exitByForce -> closed requires_code: EXIT',
    'connected',
    '  finish -> loading',
    '  askToLeave -> loading',
    '  exitByForce -> loading',
    'loading handOver',
    '  linked -> closed success: HANDOFF',
    '  refused INVALID_CREDENTIALS -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  refused INSTITUTION_DOWN -> fatal: ERROR TRANSITION_VIEW[ERROR]',
    '  askToLeave -> loading',
    '  exitByForce -> loading',
    'loading handOver, hidden',
    '  linked -> closed success: HANDOFF',
    '  refused INVALID_CREDENTIALS -> closed requires_account_selection: ERROR EXIT',
    '  refused INCORRECT_DEPOSIT_VERIFICATION -> closed requires_account_selection: ERROR EXIT',
    '  refused INSTITUTION_DOWN -> closed requires_account_selection: ERROR EXIT',
    '  askToLeave -> loading',
    '  exitByForce -> loading',
    'error',
    '  enterNumbers -> numbers: TRANSITION_VIEW[NUMBERS]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed requires_credentials: EXIT',
    'error, unsupported',
    '  enterNumbers -> numbers: TRANSITION_VIEW[NUMBERS]',
    '  goBack -> institutions: TRANSITION_VIEW[SELECT_INSTITUTION]',
    '  askToLeave -> exit: TRANSITION_VIEW[EXIT]',
    '  exitByForce -> closed institution_not_supported: EXIT',
    'fatal',
    '  askToLeave -> closed requires_credentials: TRANSITION_VIEW[EXIT] EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'exit',
    '  stay -> consent: TRANSITION_VIEW[CONSENT]',
    '  confirmLeave -> closed requires_credentials: EXIT',
    '  exitByForce -> closed requires_credentials: EXIT',
    'closed',
  ])
})

test('behavior: the last error stays, resolved or not', () => {
  const refused = transition(
    { ...base, pane: { name: 'loading', work: { kind: 'signIn', username: 'user_good', password: 'x' } } },
    { type: 'refused', error: plaidError('INVALID_CREDENTIALS') },
  )
  const mended = transition(
    {
      ...(refused?.state ?? base),
      pane: { name: 'loading', work: { kind: 'signIn', username: 'user_good', password: 'pass_good' } },
    },
    { type: 'signedIn', accounts, numbers: null },
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
  const two = [...accounts, ...accounts.map((other) => ({ ...other, id: 'account-2' }))]
  const choose = (accountSelect: FlowState['accountSelect'], accountIds: string[]) =>
    transition(
      { ...base, accountSelect, pane: { name: 'accounts', accounts: two, shared: [], numbers: null } },
      { type: 'chooseAccounts', accountIds },
    )?.state.pane
  expect(choose('single', ['account-1', 'account-2'])).toBeUndefined()
  expect(choose('single', ['account-2'])).toMatchObject({ name: 'connected', accounts: [{ id: 'account-2' }] })
  expect(choose('multiple', ['account-1', 'account-2'])).toMatchObject({ name: 'connected', accounts: [{}, {}] })
  expect(choose('multiple', [])).toBeUndefined()
})

test('parameters: facts.update', () => {
  const start = (next: TokenFacts) => transition(first, { type: 'began', facts: next })
  const first = firstState({ isEmbedded: false, accountSelect: 'multiple', oauthStateId: null })
  const seen = (need: UpdateNeed) => {
    const begun = start(updateOf(need))
    const accepted = begun && transition(begun.state, { type: 'acceptConsent' })
    return [begun, accepted].map(
      (step) =>
        step &&
        `${step.state.pane.name}: ${step.events.map(({ name, view_name }) => `${name}[${view_name}]`).join(' ')}`,
    )
  }
  expect(seen('login')).toEqual(['consent: OPEN[CONSENT]', 'credentials: TRANSITION_VIEW[CREDENTIAL]'])
  expect(seen('accounts')).toEqual(['consent: OPEN[CONSENT]', 'loading: TRANSITION_VIEW[LOADING]'])
  expect(seen('deposits')).toEqual([
    'depositCode: OPEN[null] TRANSITION_VIEW[SAME_DAY_MICRODEPOSIT_VERIFICATION]',
    null,
  ])
  expect(seen('nothing')).toEqual(['loading: OPEN[null]', null])
})

test('behavior: in update mode there is no way to the list of banks, nor to account numbers', () => {
  const at = (pane: Pane, type: 'goBack' | 'enterNumbers') =>
    transition({ ...base, facts: updateOf('login'), institution: platypus, pane }, { type })?.state.pane.name
  expect(at({ name: 'credentials', username: '', refusal: null }, 'goBack')).toBeUndefined()
  expect(at({ name: 'error', error: down }, 'goBack')).toBe('credentials')
  expect(at({ name: 'error', error: down }, 'enterNumbers')).toBeUndefined()
})

function firstBank(): Institution {
  const [bank] = institutions
  if (!bank) throw new Error('There is no bank to test with.')
  return bank
}
