import { expect, test } from 'vitest'
import { scenarios } from '../index.ts'
import type { LinkSimulatorOptions } from '../LinkSimulator.ts'
import { openIn, openLink } from '../testing/openLink.ts'

const drives = { ...scenarios }

type Name = keyof typeof drives

/**
 * The sequence that Plaid documents for each way of linking, from the first event to the last callback; TRANSITION_VIEW
 * as the view only.
 */
const sequences: Record<Exclude<Name, 'oauthReturn'>, readonly [string, LinkSimulatorOptions?]> = {
  instantSuccess: ['login [SELECT_ACCOUNT] [CONNECTED] HANDOFF onSuccess'],
  wrongPassword: ['login ERROR [CREDENTIAL] submit ERROR [CREDENTIAL] [EXIT] EXIT onExit'],
  leaveAtAccounts: ['login [SELECT_ACCOUNT] [EXIT] EXIT onExit'],
  leaveAtBanks: ['OPEN [SELECT_INSTITUTION] [EXIT] EXIT onExit'],
  mfa: ['login [MFA] SUBMIT_MFA [LOADING] [MFA] SUBMIT_MFA [LOADING] [SELECT_ACCOUNT] [CONNECTED] HANDOFF onSuccess'],
  mfaQuestions: [
    'login [MFA] SUBMIT_MFA [LOADING] [MFA] SUBMIT_MFA [LOADING] [SELECT_ACCOUNT] [CONNECTED] HANDOFF onSuccess',
  ],
  mfaSelections: ['login [MFA] SUBMIT_MFA [LOADING] [SELECT_ACCOUNT] [CONNECTED] HANDOFF onSuccess'],
  recaptcha: ['login [RECAPTCHA] [LOADING] [SELECT_ACCOUNT] [CONNECTED] HANDOFF onSuccess'],
  oauthPopup: ['OPEN [SELECT_INSTITUTION] SELECT_INSTITUTION [OAUTH] OPEN_OAUTH [CONNECTED] HANDOFF onSuccess'],
  oauthDenied: ['OPEN [SELECT_INSTITUTION] SELECT_INSTITUTION [OAUTH] OPEN_OAUTH ERROR [OAUTH] [EXIT] EXIT onExit'],
  oauthRedirect: ['OPEN', { redirectUri: 'https://app.test/return' }],
  instantMatch: ['login [SELECT_ACCOUNT] [NUMBERS] numbers [LOADING] [CONNECTED] HANDOFF onSuccess'],
  automatedDeposits: ['login [SELECT_ACCOUNT] [NUMBERS] numbers [LOADING] [CONNECTED] HANDOFF onSuccess'],
  sameDayDeposits: [
    'OPEN [SELECT_INSTITUTION] SEARCH_INSTITUTION [NUMBERS] numbers [LOADING] [SAME_DAY_MICRODEPOSIT_AUTHORIZED] [CONNECTED] HANDOFF onSuccess',
  ],
  instantDeposits: [
    'OPEN [SELECT_INSTITUTION] SELECT_INSTITUTION [NUMBERS] numbers [LOADING] [INSTANT_MICRODEPOSIT_AUTHORIZED] [LOADING] [CONNECTED] HANDOFF onSuccess',
  ],
  verifyDeposits: [
    'OPEN [SAME_DAY_MICRODEPOSIT_VERIFICATION] [LOADING] [CONNECTED] HANDOFF onSuccess',
    { updateMode: 'deposits' },
  ],
  failDeposits: [
    'OPEN [SAME_DAY_MICRODEPOSIT_VERIFICATION] [LOADING] ERROR [SAME_DAY_MICRODEPOSIT_VERIFICATION] [LOADING] ERROR [SAME_DAY_MICRODEPOSIT_VERIFICATION] [LOADING] ERROR [ERROR] [EXIT] EXIT onExit',
    { updateMode: 'deposits' },
  ],
  renewLogin: ['OPEN [CREDENTIAL] submit [CONNECTED] HANDOFF onSuccess', { updateMode: 'login' }],
  institutionDown: ['login ERROR [ERROR] [EXIT] EXIT onExit'],
  institutionKnownDown: ['OPEN [SELECT_INSTITUTION] SELECT_INSTITUTION SELECT_DOWN_INSTITUTION [EXIT] EXIT onExit'],
  institutionUnsupported: ['OPEN [SELECT_INSTITUTION] SELECT_INSTITUTION ERROR [ERROR] [EXIT] EXIT onExit'],
}

const parts: Record<string, string> = {
  submit: 'SUBMIT_CREDENTIALS [LOADING]',
  login: 'OPEN [SELECT_INSTITUTION] SELECT_INSTITUTION [CREDENTIAL] SUBMIT_CREDENTIALS [LOADING]',
  numbers: 'SUBMIT_ROUTING_NUMBER SUBMIT_ACCOUNT_NUMBER',
}

const named = Object.keys(sequences).map((name) => name as keyof typeof sequences)

test.each(named)('default: %s', async (name) => {
  const [sequence, options] = sequences[name]
  const { link, calls } = await openLink(options)
  const end = await drives[name](link)
  const seen = calls.order.slice(1).map((call) => call.replace('TRANSITION_VIEW', '').replace(/^OPEN\[.*/, 'OPEN'))
  expect(seen.join(' ')).toBe(sequence.replace(/\b[a-z]+\b/g, (part) => parts[part] ?? part))
  const told = [
    ...calls.successes.map(({ metadata }) => ({
      kind: 'success',
      verificationStatus: metadata.accounts[0]?.verification_status,
    })),
    ...calls.exits.map(({ error, metadata }) => ({
      kind: 'exit',
      errorCode: error?.error_code ?? null,
      status: metadata.status,
    })),
  ]
  expect(told).toEqual(end.kind === 'redirect' ? [] : [end])
})

test('default: there is no other scenario than these and the return from a bank', () => {
  expect(Object.keys(scenarios).toSorted()).toEqual([...named, 'oauthReturn'].toSorted())
})

test('default: oauthRedirect, then oauthReturn in another page', async () => {
  const { link, simulator } = await openLink({ redirectUri: 'https://app.test/return' })
  const away = await scenarios.oauthRedirect(link)
  expect(away).toEqual({
    kind: 'redirect',
    returnUri: expect.stringMatching(/^https:\/\/app\.test\/return\?oauth_state_id=/),
  })
  expect(link.pane()).toBe('closed')
  const receivedRedirectUri = away.kind === 'redirect' ? (away.returnUri ?? '') : ''
  const back = await openIn(simulator, { receivedRedirectUri })
  expect(await scenarios.oauthReturn(back.link)).toEqual({ kind: 'success', verificationStatus: null })
  expect(back.calls.order).toEqual([
    'onLoad',
    'OPEN',
    'SELECT_INSTITUTION',
    'TRANSITION_VIEW[CONNECTED]',
    'HANDOFF',
    'onSuccess',
  ])
  expect(back.calls.successes).toMatchObject([
    { metadata: { institution: { institution_id: 'ins_127287' }, accounts: [{ name: 'Plaid Checking' }] } },
  ])
})

test('behavior: events of one step have one time, so that sorting by time keeps their order', async () => {
  let time = 1_800_000_000_000
  const clock = { now: () => time++ }
  const { link, simulator } = await openLink({ redirectUri: 'https://app.test/return', clock })
  const away = await scenarios.oauthRedirect(link)
  const receivedRedirectUri = away.kind === 'redirect' ? (away.returnUri ?? '') : ''
  const back = await openIn(simulator, { receivedRedirectUri })
  await scenarios.oauthReturn(back.link)
  const timeOf = (wanted: string) => back.calls.events.find(({ name }) => name === wanted)?.metadata.timestamp
  expect(timeOf('SELECT_INSTITUTION')).toBe(timeOf('OPEN'))
})

test('behavior: what is sent with the events of numbers and of a second factor', async () => {
  const numbers = await openLink()
  await scenarios.sameDayDeposits(numbers.link)
  const sent = numbers.calls.events.map(({ metadata }) => metadata)
  expect(sent.filter(({ routing_number }) => routing_number).map(({ routing_number }) => routing_number)).toEqual([
    '110000000',
  ])
  expect(sent.find(({ account_number_mask }) => account_number_mask)).toMatchObject({ account_number_mask: '0000' })
  expect(numbers.calls.successes).toMatchObject([
    { metadata: { institution: null, accounts: [{ name: 'Checking', mask: '0000', subtype: 'checking' }] } },
  ])
  const factor = await openLink()
  await scenarios.mfa(factor.link)
  const kinds = factor.calls.events.map(({ metadata }) => metadata.mfa_type).filter(Boolean)
  expect(kinds).toEqual(['device', 'device', 'code', 'code'])
})
