import { type SetupServer, setupServer } from 'msw/node'
import { Configuration, CountryCode, PlaidApi, PlaidEnvironments, Products } from 'plaid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMockBackend, type MockBackend } from '../createMockBackend.ts'
import { finishMockLink } from '../finishMockLink.ts'
import { mockHandlers } from './mockHandlers.ts'

let mock: MockBackend
let server: SetupServer

beforeAll(() => {
  server = setupServer()
  server.listen({ onUnhandledFrame: 'error' })
})
beforeEach(() => {
  mock = createMockBackend({ linkScript: 'globalThis.Plaid = {}' })
  server.use(...mockHandlers(mock))
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function plaidClient(environment = PlaidEnvironments.sandbox): PlaidApi {
  const { clientId, secret } = mock.plaid.credentials
  const headers = { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret }
  return new PlaidApi(new Configuration({ basePath: environment ?? '', baseOptions: { headers } }))
}

async function createLinkToken(): Promise<string> {
  const { data } = await plaidClient().linkTokenCreate({
    client_name: 'A brand',
    language: 'en',
    country_codes: [CountryCode.Us],
    user: { client_user_id: 'user-1' },
    products: [Products.Auth],
  })
  return data.link_token
}

test("default: Plaid's own client links an account, and nothing listens", async () => {
  const { publicToken, account } = await finishMockLink(mock, { linkToken: await createLinkToken() })
  const { data } = await plaidClient().itemPublicTokenExchange({ public_token: publicToken })
  const { data: auth } = await plaidClient(PlaidEnvironments.production).authGet({ access_token: data.access_token })
  expect(auth.accounts).toMatchObject([{ account_id: account.id }])
  expect(mock.state().plaid.items).toMatchObject([{ hasAccess: true }])
})

test.each([
  ['https://sandbox.bond.tech/api/v0', 'identity'],
  ['https://api.bond.tech/api/v0', 'identity'],
  ['https://sandbox.atelio.com/api/v0.1', 'identity'],
])('behavior: Bond answers at %s', async (root) => {
  const url = `${root}/accounts/${mock.bond.cardAccounts[0]?.accountId}/external_accounts/plaid`
  const answer = await fetch(url, { method: 'POST', headers: { ...mock.bond.credentials } })
  expect(await answer.json()).toMatchObject({ link_token: expect.stringMatching(/^link-sandbox-/) })
})

test.each(['sandbox', 'production'])('behavior: Cybrid answers at its hosts, %s', async (environment) => {
  const headers = { Authorization: `Bearer ${mock.cybrid.credentials.bankToken}`, 'Content-Type': 'application/json' }
  const token = await fetch(`https://id.${environment}.cybrid.app/api/customer_tokens`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ customer_guid: mock.cybrid.customers[0]?.customerGuid, scopes: ['workflows:read'] }),
  })
  const { access_token } = (await token.json()) as { access_token: string }
  const list = await fetch(`https://bank.${environment}.cybrid.app/api/workflows?page=0`, {
    headers: { Authorization: `Bearer ${access_token}` },
  })
  expect(await list.json()).toMatchObject({ total: 0, objects: [] })
})

test('behavior: faults reach the caller: a status, a broken connection', async () => {
  mock.fail({ path: '/plaid/link/token/create', status: 503, headers: { 'Retry-After': '7' } })
  const refused = await createLinkToken().catch((error: { response: { status: number; headers: object } }) => error)
  expect(refused).toMatchObject({ response: { status: 503, headers: { 'retry-after': '7' } } })
  mock.fail({ path: '/plaid/link/token/create', lose_answer: true })
  await expect(createLinkToken()).rejects.toThrow('Network error')
  expect(mock.state().counts.linkTokens).toBe(1)
  mock.fail({ path: '/bond', lose_answer: true })
  await expect(fetch('https://sandbox.bond.tech/api/v0/accounts/1/external_accounts')).rejects.toThrow(TypeError)
})

test('parameters: url', async () => {
  server.resetHandlers()
  server.use(...mockHandlers(mock, { url: 'http://127.0.0.1:4010/stand-ins/' }))
  const answer = await fetch('http://127.0.0.1:4010/stand-ins/control/state')
  expect(await answer.json()).toMatchObject({ plaid: { items: [] } })
})

test("behavior: Plaid's script is the mock's own, joined to the mock, and missing where it was given none", async () => {
  const script = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'
  const answer = await fetch(script)
  expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  const text = await answer.text()
  expect(text).toContain('globalThis.linkSimulatorMockUrl ??= "https://mock.test"')
  expect(text).toContain('globalThis.Plaid = {}')
  server.resetHandlers()
  server.use(...mockHandlers(createMockBackend()))
  expect((await fetch(script)).status).toBe(404)
})

test('behavior: other requests are left to other handlers', async () => {
  await expect(fetch('https://other.test/')).rejects.toThrow('fetch failed')
})
