import { createMockBackend } from '@banklink/mock-backend'
import { mockHandlers } from '@banklink/mock-backend/msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { scenarios } from '../index.ts'
import { recordCalls } from '../testing/recordCalls.ts'

const server = setupServer()

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const { instantSuccess, oauthPopup, wrongPassword } = scenarios

test.each(Object.entries({ instantSuccess, oauthPopup, wrongPassword }))(
  'behavior: the simulator is joined to a mock behind MSW: %s',
  async (_, drive) => {
    const mock = createMockBackend()
    server.use(...mockHandlers(mock))
    const { clientId, secret } = mock.plaid.credentials
    const answer = await fetch('https://sandbox.plaid.com/link/token/create', {
      method: 'POST',
      headers: { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret },
      body: JSON.stringify({
        client_name: 'A brand',
        language: 'en',
        country_codes: ['US'],
        user: { client_user_id: 'user-1' },
        products: ['auth'],
      }),
    })
    const { link_token } = (await answer.json()) as { link_token: string }
    const simulator = createLinkSimulator({ panel: false, mock: { url: 'https://mock.test', hasBankPages: false } })
    const calls = recordCalls(link_token)
    simulator.Plaid.create(calls.config).open()
    const end = await drive(await simulator.opened())
    expect(mock.state().counts.items).toBe(end.kind === 'success' ? 1 : 0)
    const [success] = calls.successes
    if (end.kind !== 'success') return
    const exchanged = await fetch('https://sandbox.plaid.com/item/public_token/exchange', {
      method: 'POST',
      headers: { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret },
      body: JSON.stringify({ public_token: success?.publicToken }),
    })
    expect(exchanged.status).toBe(200)
  },
)
