import { createMockBackend, type MockBackend } from '@banklink/mock-backend'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { scenarios } from '../index.ts'
import type { LinkSimulator } from '../LinkSimulator.ts'
import { openIn } from '../testing/openLink.ts'

const drives = { ...scenarios }
const redirectUri = 'https://app.test/return'

/** A mock at Bond's side, and a Link that is joined to it. */
function createWorld() {
  const mock = createMockBackend({ seed: 'joined', clock: { now: () => Date.UTC(2026, 0, 15) } })
  const fetchMock: typeof fetch = (input, init) => mock.fetch(new Request(input, init))
  const simulator = createLinkSimulator({
    panel: false,
    redirectUri,
    mock: { url: 'http://mock.test', fetch: fetchMock },
  })
  return { mock, simulator, bond: (method: string, body?: unknown) => askBond(mock, method, body) }
}

async function askBond(mock: MockBackend, method: string, body?: unknown): Promise<Record<string, string>> {
  const [card] = mock.bond.cardAccounts
  const url = `http://mock.test${mock.bond.baseUrlPath}/accounts/${card?.accountId}/external_accounts/plaid`
  const headers = { ...mock.bond.credentials, 'content-type': 'application/json' }
  const request = new Request(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  return (await mock.fetch(request)).json() as Promise<Record<string, string>>
}

/** Links an account by a scenario, as Bond does it. */
async function linkBy({ simulator, bond }: ReturnType<typeof createWorld>, scenario: keyof typeof scenarios) {
  const { link_token: token = '', linked_account_id } = await bond('POST')
  const { link, calls } = await openIn(simulator, { token })
  const end = await drives[scenario](link)
  const [success] = calls.successes
  const linked = await bond('POST', {
    public_token: success?.publicToken,
    linked_account_id,
    external_account_id: success?.metadata.accounts[0]?.id,
    status: success?.metadata.accounts[0]?.verification_status ?? 'instantly_verified',
    ...(success?.metadata.institution ? { bank_name: success.metadata.institution.name } : {}),
  })
  return { end, linked, linkedAccountId: linked_account_id, account: success?.metadata.accounts[0] }
}

async function update({ bond, simulator }: ReturnType<typeof createWorld>, linkedAccountId: string | undefined) {
  const { link_token: token = '' } = await bond('PATCH', { linked_account_id: linkedAccountId })
  return await openIn(simulator, { token })
}

test.each(['instantSuccess', 'oauthPopup', 'instantMatch', 'mfa', 'recaptcha'] as const)(
  'default: %s is active at Bond',
  async (scenario) => {
    const { linked } = await linkBy(createWorld(), scenario)
    expect(linked).toMatchObject({ status: 'active', verification_status: 'instantly_verified' })
  },
)

test('default: deposits that are sent today are verified by their code later', async () => {
  const world = createWorld()
  const { linkedAccountId, linked } = await linkBy(world, 'sameDayDeposits')
  expect(linked).toMatchObject({ verification_status: 'pending_manual_verification' })
  const { link, calls } = await update(world, linkedAccountId)
  expect(link.pane()).toBe('depositCode')
  await link.submitDepositCode('XYZ')
  expect(link.error()).toMatchObject({
    error_code: 'INCORRECT_DEPOSIT_VERIFICATION',
    display_message: expect.any(String),
  })
  await scenarios.verifyDeposits(link)
  expect(calls.successes).toMatchObject([
    { metadata: { institution: null, accounts: [{ verification_status: 'manually_verified' }] } },
  ])
  expect(calls.events[0]?.metadata).toMatchObject({ is_update_mode: 'true' })
  // Verified, there is nothing left to do.
  const again = await update(world, linkedAccountId)
  expect([again.link.pane(), again.calls.order]).toEqual(['closed', ['onLoad', 'OPEN', 'HANDOFF', 'onSuccess']])
})

test('behavior: wrong deposit codes count over the runs of Link, and the third locks the account', async () => {
  const world = createWorld()
  const { linkedAccountId } = await linkBy(world, 'sameDayDeposits')
  const first = await update(world, linkedAccountId)
  await first.link.submitDepositCode('AAA')
  await first.link.submitDepositCode('BBB')
  await first.link.leave()
  const second = await update(world, linkedAccountId)
  await second.link.submitDepositCode('CCC')
  expect([second.link.pane(), second.link.error()?.error_code]).toEqual(['fatal', 'TOO_MANY_VERIFICATION_ATTEMPTS'])
  await second.link.leave()
  expect(second.calls.exits).toMatchObject([{ error: { error_type: 'MICRODEPOSITS_ERROR' } }])
  expect(await world.bond('PATCH', { linked_account_id: linkedAccountId })).toMatchObject({
    Code: 'invalid_account_status',
  })
})

test('default: an OAuth redirect resumes with the same token and address, once', async () => {
  const { simulator, bond } = createWorld()
  const { link_token: token = '' } = await bond('POST')
  const first = await openIn(simulator, { token })
  const away = await scenarios.oauthRedirect(first.link)
  const receivedRedirectUri = away.kind === 'redirect' ? (away.returnUri ?? '') : ''
  expect(receivedRedirectUri).toMatch(/^https:\/\/app\.test\/return\?oauth_state_id=[0-9a-f-]{36}$/)

  const { link_token: other = '' } = await bond('POST')
  expect(await errorOf(simulator, { token: other, receivedRedirectUri })).toBe('INCORRECT_LINK_TOKEN requires_oauth')
  const unknown = `${redirectUri}?oauth_state_id=11111111-1111-4111-8111-111111111111`
  expect(await errorOf(simulator, { token, receivedRedirectUri: unknown })).toBe(
    'OAUTH_STATE_ID_NOT_FOUND requires_oauth',
  )

  const back = await openIn(simulator, { token, receivedRedirectUri })
  expect(back.link.pane()).toBe('connected')
  await scenarios.oauthReturn(back.link)
  expect(back.calls.successes[0]?.metadata.link_session_id).toBe(first.calls.events[0]?.metadata.link_session_id)
  expect(await errorOf(simulator, { token, receivedRedirectUri })).toBe(
    'OAUTH_STATE_ID_ALREADY_PROCESSED requires_oauth',
  )
})

async function errorOf(simulator: LinkSimulator, config: { token: string; receivedRedirectUri: string }) {
  const { link, calls } = await openIn(simulator, config)
  await link.leave()
  expect(calls.order).toEqual([
    'onLoad',
    'OPEN',
    'ERROR',
    'TRANSITION_VIEW[ERROR]',
    'TRANSITION_VIEW[EXIT]',
    'EXIT',
    'onExit',
  ])
  return `${calls.exits[0]?.error?.error_code} ${calls.exits[0]?.metadata.status}`
}

test('behavior: closing the bank is not a refusal, and after a refusal the user can try again', async () => {
  const { simulator, bond } = createWorld()
  const { link, calls } = await openIn(simulator, { token: (await bond('POST')).link_token ?? '' })
  await link.acceptConsent()
  await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank()
  await link.closeBank()
  expect([link.pane(), link.error()]).toEqual(['oauth', null])
  await link.goToBank()
  await link.denyAtBank()
  expect([link.pane(), link.error()?.error_code]).toEqual(['oauth', 'INSUFFICIENT_CREDENTIALS'])
  await link.goToBank()
  await link.timeOutAtBank()
  await link.goToBank()
  await link.allowAtBank(['Plaid Saving'])
  await link.finish()
  expect(calls.successes).toMatchObject([{ metadata: { accounts: [{ name: 'Plaid Saving' }] } }])
  const names = calls.events.map(({ name }) => name).filter((name) => name.endsWith('_OAUTH'))
  expect(names).toEqual(['OPEN_OAUTH', 'CLOSE_OAUTH', 'OPEN_OAUTH', 'OPEN_OAUTH', 'FAIL_OAUTH', 'OPEN_OAUTH'])
})

test.each([
  ['link', 4 * 3_600_000],
  ['update', 30 * 60_000],
] as const)('behavior: a token of purpose %s lives to its last millisecond and not beyond', async (purpose, life) => {
  for (const [ahead, isAlive] of [
    [life - 1, true],
    [life, false],
  ] as const) {
    const world = createWorld()
    const linked = purpose === 'update' ? await linkBy(world, 'sameDayDeposits') : null
    const { link_token: token = '' } = linked
      ? await world.bond('PATCH', { linked_account_id: linked.linkedAccountId })
      : await world.bond('POST')
    world.mock.clock.advance(ahead)
    const { link } = await openIn(world.simulator, { token })
    expect(link.pane()).toBe(isAlive ? (linked ? 'depositCode' : 'consent') : 'fatal')
    expect(link.error()?.error_code ?? null).toBe(isAlive ? null : 'INVALID_LINK_TOKEN')
  }
})

test('behavior: no public token comes twice, and none is taken twice, however Link is run', async () => {
  const names = ['instantSuccess', 'leaveAtAccounts', 'oauthPopup', 'sameDayDeposits', 'wrongPassword'] as const
  const runs = fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(runs, async (steps) => {
      const { simulator, bond } = createWorld()
      const seen: string[] = []
      let row = await bond('POST')
      for (const [name, isAgain] of steps) {
        if (!isAgain) row = await bond('POST')
        const { link, calls } = await openIn(simulator, { token: row.link_token ?? '' })
        if (link.pane() === 'fatal') {
          await link.leave()
          continue
        }
        await drives[name](link)
        for (const { publicToken, metadata } of calls.successes) {
          expect(seen).not.toContain(publicToken)
          seen.push(publicToken)
          const body = {
            public_token: publicToken,
            linked_account_id: row.linked_account_id,
            external_account_id: metadata.accounts[0]?.id,
            status: metadata.accounts[0]?.verification_status ?? 'instantly_verified',
          }
          expect(await bond('POST', body)).toHaveProperty('access_token')
          expect(await bond('POST', body)).not.toHaveProperty('access_token')
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('behavior: accounts of a Canadian bank say their currency', async () => {
  const { mock, simulator } = createWorld()
  const response = await mock.fetch(
    new Request(`http://mock.test${mock.plaid.baseUrlPath}/link/token/create`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'PLAID-CLIENT-ID': mock.plaid.credentials.clientId,
        'PLAID-SECRET': mock.plaid.credentials.secret,
      },
      body: JSON.stringify({
        client_name: 'Test',
        language: 'en',
        country_codes: ['US', 'CA'],
        products: ['auth'],
        user: { client_user_id: 'user' },
      }),
    }),
  )
  const { link_token: token } = (await response.json()) as { link_token: string }
  const { link, calls } = await openIn(simulator, { token })
  await link.acceptConsent()
  await link.chooseInstitution('Tartan-Dominion Bank of Canada')
  await link.submitCredentials('user_good', 'pass_good')
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  expect(calls.successes).toMatchObject([
    { metadata: { accounts: [{ iso_currency_code: 'CAD' }], account: { iso_currency_code: 'CAD' } } },
  ])
})
