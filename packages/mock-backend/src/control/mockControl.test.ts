import { afterEach, beforeEach, expect, test } from 'vitest'
import { finishMockLink } from '../finishMockLink.ts'
import { type StartedMockBackend, startMockBackend } from '../node/startMockBackend.ts'
import { type MockControl, mockControl } from './mockControl.ts'

let server: StartedMockBackend
let mock: MockControl

beforeEach(async () => {
  server = await startMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } })
  mock = mockControl(`${server.url}/`)
})

afterEach(() => server.stop())

test('default: what it tells is what the mock knows', async () => {
  expect(mock.url).toBe(server.url)
  expect(await mock.state()).toEqual(server.mock.state())
  const { secrets, ...credentials } = await mock.secrets()
  expect(secrets).toEqual(server.mock.secrets())
  expect(credentials).toMatchObject({
    bond: server.mock.bond.credentials,
    cybrid: server.mock.cybrid.credentials,
    plaid: server.mock.plaid.credentials,
  })
})

test('parameters: fetch, which replaces the global one', async () => {
  const asked: string[] = []
  const steered = mockControl('https://mock.test', {
    fetch: async (input, init) => {
      const request = new Request(input, init)
      asked.push(request.url)
      return server.mock.fetch(request)
    },
  })
  await steered.advance(1000)
  expect(asked).toEqual(['https://mock.test/control/clock'])
  expect(server.mock.clock.now()).toBe(Date.UTC(2026, 0, 15) + 1000)
})

test('behavior: steers clock, faults, switches and reset', async () => {
  expect(await mock.advance(5)).toBe(Date.UTC(2026, 0, 15) + 5)
  await mock.fail({ method: 'POST', path: '/bond', status: 422 })
  expect(server.mock.state().faults).toEqual([{ method: 'POST', path: '/bond', status: 422 }])
  await mock.clearFaults()
  await mock.set({ spendLinkTokenOnExit: true, cybrid: { workflowMs: 30_000 } })
  expect(server.mock.state()).toMatchObject({
    faults: [],
    switches: { spendLinkTokenOnExit: true, cybrid: { workflowMs: 30_000, accountMs: 1500 } },
  })
  await mock.reset()
  expect(server.mock.state()).toMatchObject({ now: Date.UTC(2026, 0, 15), switches: { spendLinkTokenOnExit: false } })
})

test('behavior: sends a request of a platform, and finishes Link', async () => {
  const plaid = await mock.fetch(plaidRequest('/link/token/create', linkTokenRequest))
  const { link_token: linkToken } = (await plaid.json()) as { link_token: string }
  const { publicToken, institution } = await finishMockLink(mock, { linkToken })
  expect(institution?.name).toBe('First Platypus Bank')
  const exchanged = await mock.fetch(plaidRequest('/item/public_token/exchange', { public_token: publicToken }))
  const { item_id: itemId } = (await exchanged.json()) as { item_id: string }
  await mock.requireLogin(itemId)
  expect((await mock.state()).plaid.items).toEqual([expect.objectContaining({ itemId, loginRequired: true })])
})

test('behavior: says how the deposits to a row end', async () => {
  const path = `${server.mock.bond.baseUrlPath}/accounts/${server.mock.bond.cardAccounts[0]?.accountId}/external_accounts/plaid`
  const ask = async (body?: object) => {
    const init = { method: 'POST', headers: { ...server.mock.bond.credentials, 'Content-Type': 'application/json' } }
    const answer = await mock.fetch(
      new Request(`https://mock.test${path}`, { ...init, ...(body ? { body: JSON.stringify(body) } : {}) }),
    )
    return (await answer.json()) as { link_token: string; linked_account_id: string }
  }
  const row = await ask()
  const verificationStatus = 'pending_automatic_verification'
  const { publicToken, account } = await finishMockLink(mock, { linkToken: row.link_token, verificationStatus })
  await ask({
    public_token: publicToken,
    linked_account_id: row.linked_account_id,
    external_account_id: account.id,
    status: verificationStatus,
    bank_name: 'First Platypus Bank',
  })
  await mock.endDeposits(row.linked_account_id, 'expire')
  await mock.advance(8 * 86_400_000)
  expect(server.mock.state().bond.cardAccounts[0]?.linkedAccounts).toMatchObject([
    { verificationStatus: 'verification_expired' },
  ])
})

test("error: a refusal has the mock's message", async () => {
  await expect(mock.requireLogin('nobody')).rejects.toThrow('answered 400 to /switches: Nothing is linked at nobody')
  await expect(mockControl(`${server.url}/elsewhere`).state()).rejects.toThrow('answered 404 to /state')
})

const linkTokenRequest = {
  client_name: 'Tidewell',
  language: 'en',
  country_codes: ['US'],
  user: { client_user_id: 'nora' },
  products: ['auth'],
}

function plaidRequest(path: string, body: object): Request {
  const { clientId, secret } = server.mock.plaid.credentials
  return new Request(`https://mock.test/plaid${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret },
    body: JSON.stringify(body),
  })
}

test('error: says that something else answers at the URL', async () => {
  const page = async () => new Response('<!doctype html>')
  await expect(mockControl('http://127.0.0.1:3000/', { fetch: page }).state()).rejects.toThrow(
    'No mock backend answers at http://127.0.0.1:3000. Pass the URL that it prints when it starts.',
  )
})
