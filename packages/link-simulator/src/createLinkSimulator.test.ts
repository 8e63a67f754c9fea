import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinkSimulator } from './createLinkSimulator.ts'
import type { LinkDriver } from './driver/LinkDriver.ts'
import { openLink, signIn } from './testing/openLink.ts'
import { recordCalls } from './testing/recordCalls.ts'
import { notAllowed, step, walkOptions } from './testing/walks.ts'

const time = Date.UTC(2026, 0, 2, 3, 4, 5)

test('default: links an account and tells the app in the documented order', async () => {
  const { link, calls, simulator } = await openLink({ clock: { now: () => time } })
  expect(calls.order).toEqual(['onLoad', 'OPEN[CONSENT]'])
  await signIn(link)
  await link.chooseAccounts(['Plaid Checking'])
  expect(link.pane()).toBe('connected')
  expect(calls.order).toEqual(['onLoad', 'OPEN[CONSENT]'])
  await link.finish()

  expect(link.pane()).toBe('closed')
  expect(calls.order.slice(2)).toEqual([
    'TRANSITION_VIEW[SELECT_INSTITUTION]',
    'SELECT_INSTITUTION',
    'TRANSITION_VIEW[CREDENTIAL]',
    'SUBMIT_CREDENTIALS',
    'TRANSITION_VIEW[LOADING]',
    'TRANSITION_VIEW[SELECT_ACCOUNT]',
    'TRANSITION_VIEW[CONNECTED]',
    'HANDOFF',
    'onSuccess',
  ])
  const account = {
    id: expect.any(String),
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verification_status: null,
    class_type: null,
  }
  const [success] = calls.successes
  expect(success).toEqual({
    publicToken: expect.stringMatching(/^public-sandbox-id-\d+$/),
    metadata: {
      institution: { institution_id: 'ins_109508', name: 'First Platypus Bank' },
      accounts: [account],
      account,
      account_id: success?.metadata.accounts[0]?.id,
      link_session_id: calls.events[0]?.metadata.link_session_id,
      transfer_status: null,
    },
  })
  expect(simulator.handlers()).toEqual([
    { isEmbedded: false, timesOpened: 1, isOpen: false, isDestroyed: false, hasToken: true },
  ])
})

test('behavior: every event has every documented key, the time of its step, its own request id, and one session id', async () => {
  let now = time
  const { link, calls } = await openLink({ clock: { now: () => (now += 1000) } })
  await link.acceptConsent()
  await link.searchInstitution('plat')
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'nope')
  await link.leave()

  const keys = Object.keys(calls.events[0]?.metadata ?? {}).toSorted()
  expect(keys).toHaveLength(17)
  for (const { metadata } of calls.events) expect(Object.keys(metadata).toSorted()).toEqual(keys)
  const times = calls.events.map(({ metadata }) => Date.parse(metadata.timestamp))
  expect(times.map((at) => (at - time) / 1000)).toEqual([1, 2, 4, 4, 4, 5, 5, 6, 6, 7, 8])
  expect(new Set(calls.events.map(({ metadata }) => metadata.link_session_id)).size).toBe(1)
  expect(new Set(calls.events.map(({ metadata }) => metadata.request_id)).size).toBe(calls.events.length)

  const event = (name: string) => calls.events.find((candidate) => candidate.name === name)?.metadata
  expect(event('OPEN')).toMatchObject({ view_name: 'CONSENT', is_update_mode: 'false', institution_id: null })
  expect(event('SEARCH_INSTITUTION')).toMatchObject({ institution_search_query: 'plat', institution_id: null })
  const bank = { institution_id: 'ins_109508', institution_name: 'First Platypus Bank' }
  expect(event('SELECT_INSTITUTION')).toMatchObject(bank)
  const error = { error_type: 'ITEM_ERROR', error_code: 'INVALID_CREDENTIALS', error_message: expect.any(String) }
  expect(event('ERROR')).toMatchObject({ ...bank, ...error, exit_status: null })
  expect(event('EXIT')).toMatchObject({ ...bank, ...error, exit_status: 'requires_credentials', view_name: null })
})

test('behavior: leaving after a refused login reports the error, and reports it late', async () => {
  const { link, calls } = await openLink()
  await link.acceptConsent()
  await link.chooseInstitution('Tartan Bank')
  await link.submitCredentials('user_good', 'error_INVALID_CREDENTIALS')
  expect([link.pane(), link.error()?.error_code]).toEqual(['credentials', 'INVALID_CREDENTIALS'])
  await link.submitCredentials('someone', 'pass_good')
  expect(calls.order).toEqual(['onLoad', 'OPEN[CONSENT]'])
  await link.leave()

  expect(calls.order.slice(5)).toEqual([
    'SUBMIT_CREDENTIALS',
    'TRANSITION_VIEW[LOADING]',
    'ERROR',
    'TRANSITION_VIEW[CREDENTIAL]',
    'SUBMIT_CREDENTIALS',
    'TRANSITION_VIEW[LOADING]',
    'ERROR',
    'TRANSITION_VIEW[CREDENTIAL]',
    'TRANSITION_VIEW[EXIT]',
    'EXIT',
    'onExit',
  ])
  expect(calls.exits).toEqual([
    {
      error: {
        error_type: 'ITEM_ERROR',
        error_code: 'INVALID_CREDENTIALS',
        error_message: expect.any(String),
        display_message: expect.any(String),
      },
      metadata: {
        institution: { institution_id: 'ins_109511', name: 'Tartan Bank' },
        status: 'requires_credentials',
        link_session_id: calls.events[0]?.metadata.link_session_id,
        request_id: expect.any(String),
      },
    },
  ])
})

test('behavior: an error that a sign-in cannot fix leads back to the banks', async () => {
  const { link, calls } = await openLink()
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'error_INSTITUTION_DOWN')
  expect(link.pane()).toBe('error')
  await link.goBack()
  expect(link.institutions()).toContain('Tattersall Federal Credit Union')
  await link.leave()
  expect(calls.exits).toMatchObject([
    { error: { error_type: 'INSTITUTION_ERROR' }, metadata: { institution: null, status: 'institution_not_found' } },
  ])
})

test.each<[string, string, (link: LinkDriver) => Promise<void>]>([
  ['consent', 'requires_credentials', async () => {}],
  ['institutions', 'institution_not_found', (link) => link.acceptConsent()],
  ['accounts', 'requires_account_selection', signIn],
])('behavior: leaving at %s is %s', async (pane, status, reach) => {
  const { link, calls } = await openLink()
  await reach(link)
  expect(link.pane()).toBe(pane)
  await link.leave()
  expect(calls.exits).toMatchObject([{ error: null, metadata: { status } }])
})

test('behavior: the user may stay after all', async () => {
  const { link, calls } = await openLink()
  await signIn(link)
  await link.askToLeave()
  expect(link.pane()).toBe('exit')
  await link.stay()
  expect(link.accounts()).toEqual(['Plaid Checking', 'Plaid Saving'])
  expect(calls.exits).toEqual([])
})

test('behavior: where all is done, leaving is finishing', async () => {
  const { link, handler, calls } = await openLink()
  await signIn(link)
  await link.chooseAccounts(['Plaid Saving', 'Plaid Checking'])
  handler.exit({ force: true })
  await link.settled()
  expect(calls.order.at(-1)).toBe('onSuccess')
  expect(calls.exits).toEqual([])
  expect(calls.successes[0]?.metadata).toMatchObject({ account_id: null, account: { id: null, name: null } })
  expect(calls.successes[0]?.metadata.accounts.map(({ mask }) => mask)).toEqual(['0000', '1111'])
})

test('behavior: the same handler opens again after an exit, as a new session', async () => {
  const { link, handler, calls, simulator } = await openLink()
  await link.leave()
  handler.open()
  const again = await simulator.opened()
  expect(again.pane()).toBe('consent')
  const [first, second] = calls.events.filter(({ name }) => name === 'OPEN')
  expect(first?.metadata.link_session_id).not.toBe(second?.metadata.link_session_id)
  await expect(link.acceptConsent()).rejects.toThrow('Link is closed')
})

test('error: INVALID_LINK_TOKEN, when the token was spent by a success', async () => {
  const { link, handler, calls, simulator } = await openLink()
  await signIn(link)
  await link.chooseAccounts(['Plaid Saving'])
  await link.finish()
  handler.open()
  const again = await simulator.opened()
  expect([again.pane(), again.error()?.error_code]).toEqual(['fatal', 'INVALID_LINK_TOKEN'])
  await again.leave()
  expect(calls.order.slice(-6)).toEqual([
    'OPEN',
    'ERROR',
    'TRANSITION_VIEW[ERROR]',
    'TRANSITION_VIEW[EXIT]',
    'EXIT',
    'onExit',
  ])
  expect(calls.exits).toMatchObject([{ error: { error_type: 'INVALID_INPUT', error_code: 'INVALID_LINK_TOKEN' } }])
})

test('error: INVALID_LINK_TOKEN, when it is none', async () => {
  const simulator = createLinkSimulator({ panel: false })
  simulator.Plaid.create(recordCalls('public-key').config).open()
  const link = await simulator.opened()
  expect(link.error()?.error_code).toBe('INVALID_LINK_TOKEN')
})

test('error: an action that the pane does not allow names the allowed ones', async () => {
  const { link } = await openLink()
  await expect(link.chooseInstitution('Tartan Bank')).rejects.toThrow(
    'Link is at the pane "consent", where "chooseInstitution" cannot be done. Here it can: acceptConsent, askToLeave.',
  )
  await link.acceptConsent()
  await link.searchInstitution('tartan')
  await expect(link.chooseInstitution('First Platypus Bank')).rejects.toThrow('It shows "Tartan Bank".')
  await expect(link.finish()).rejects.toThrow('"institutions"')
})

test('error: accounts that cannot be chosen', async () => {
  const { link } = await openLink({ accountSelect: 'single' })
  await signIn(link)
  await expect(link.chooseAccounts([])).rejects.toThrow('No account was named')
  await expect(link.chooseAccounts(['Plaid Checking', 'Plaid Saving'])).rejects.toThrow('Several accounts were named')
  await expect(link.chooseAccounts(['Plaid CD'])).rejects.toThrow('Link does not show "Plaid CD" here')
  await link.chooseAccounts(['Plaid Saving'])
  expect(link.pane()).toBe('connected')
})

test('behavior: any walk ends in exactly one onSuccess or onExit, or leaves Link open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), walkOptions, async (steps, options) => {
      const { link, handler, calls } = await openLink(options)
      for (const take of steps) {
        if (link.pane() === 'closed') break
        await take(link, handler).catch(notAllowed)
      }
      await link.settled()
      const ends = calls.order.filter((name) => name === 'onSuccess' || name === 'onExit')
      expect(ends).toHaveLength(link.pane() === 'closed' ? 1 : 0)
      expect(calls.order.filter((name) => name === 'HANDOFF')).toHaveLength(calls.successes.length)
      expect(calls.order.filter((name) => name === 'EXIT')).toHaveLength(calls.exits.length)
      const times = calls.events.map(({ metadata }) => metadata.timestamp)
      expect(times).toEqual(times.toSorted())
    }),
    { numRuns: 300 },
  )
})
