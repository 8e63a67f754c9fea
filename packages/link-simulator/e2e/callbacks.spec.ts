import { scenarios } from '../src/index.ts'
import { sandboxNumbers } from '../src/sandbox/numbers.ts'
import { expect, test } from './test.ts'

const toLogin = ['onLoad', 'OPEN', '[SELECT_INSTITUTION]', 'SELECT_INSTITUTION', '[CREDENTIAL]']
const submit = ['SUBMIT_CREDENTIALS', '[LOADING]']
const success = ['[CONNECTED]', 'HANDOFF', 'onSuccess']
const exit = ['[EXIT]', 'EXIT', 'onExit']

test('default: instant success', async ({ app, mock }) => {
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  await scenarios.instantSuccess(app.link)
  await expect.poll(app.order).toEqual([...toLogin, ...submit, '[SELECT_ACCOUNT]', ...success])
  const account = {
    id: expect.any(String),
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verification_status: null,
    class_type: null,
  }
  expect((await app.calls()).at(-1)).toEqual([
    'onSuccess',
    expect.stringMatching(/^public-sandbox-/),
    {
      institution: { institution_id: 'ins_109508', name: 'First Platypus Bank' },
      accounts: [account],
      account,
      account_id: expect.any(String),
      link_session_id: expect.any(String),
      transfer_status: null,
    },
  ])
})

test('default: wrong passwords, then the user leaves', async ({ app, mock }) => {
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  await scenarios.wrongPassword(app.link)
  const refused = [...submit, 'ERROR', '[CREDENTIAL]']
  await expect.poll(app.order).toEqual([...toLogin, ...refused, ...refused, ...exit])
  expect((await app.calls()).at(-1)).toEqual([
    'onExit',
    {
      error_type: 'ITEM_ERROR',
      error_code: 'INVALID_CREDENTIALS',
      error_message: expect.any(String),
      display_message: expect.any(String),
    },
    {
      institution: { institution_id: 'ins_109508', name: 'First Platypus Bank' },
      status: 'requires_credentials',
      link_session_id: expect.any(String),
      request_id: expect.any(String),
    },
  ])
})

test('default: OAuth', async ({ app, mock }) => {
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  await scenarios.oauthPopup(app.link)
  const toBank = ['onLoad', 'OPEN', '[SELECT_INSTITUTION]', 'SELECT_INSTITUTION', '[OAUTH]', 'OPEN_OAUTH']
  await expect.poll(app.order).toEqual([...toBank, ...success])
})

test('default: same-day deposits; OPEN is delivered at once, the rest at the end', async ({ app, mock }) => {
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  await app.link.acceptConsent()
  expect(await app.order()).toEqual(['onLoad', 'OPEN'])
  await app.link.searchInstitution('no such bank')
  await app.link.enterNumbers()
  await app.link.submitNumbers(sandboxNumbers('sameDay', null))
  await expect(app.link.heading()).toHaveText('A deposit is on its way')
  expect(await app.order()).toEqual(['onLoad', 'OPEN'])
  await app.link.finish()
  await expect
    .poll(app.order)
    .toEqual([
      'onLoad',
      'OPEN',
      '[SELECT_INSTITUTION]',
      'SEARCH_INSTITUTION',
      '[NUMBERS]',
      'SUBMIT_ROUTING_NUMBER',
      'SUBMIT_ACCOUNT_NUMBER',
      '[LOADING]',
      '[SAME_DAY_MICRODEPOSIT_AUTHORIZED]',
      ...success,
    ])
  expect((await app.calls()).at(-1)).toMatchObject([
    'onSuccess',
    expect.any(String),
    { institution: null, accounts: [{ mask: '0000', verification_status: 'pending_manual_verification' }] },
  ])
})

test('behavior: every event has every documented key, a time of its run and the session of its Link', async ({
  app,
  mock,
}) => {
  const began = new Date().toISOString()
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  await scenarios.instantSuccess(app.link)
  await expect.poll(app.ends).toHaveLength(1)
  const events = (await app.calls()).flatMap((call) => (call[0] === 'onEvent' ? [call[2]] : []))
  expect(events.length).toBeGreaterThan(8)
  const [first] = events
  for (const event of events) {
    expect(Object.keys(event).toSorted()).toEqual(Object.keys(first ?? {}).toSorted())
    expect(event.link_session_id).toBe(first?.link_session_id)
    expect(event.timestamp >= began && event.timestamp <= new Date().toISOString()).toBe(true)
  }
  expect(Object.keys(first ?? {})).toHaveLength(17)
})
