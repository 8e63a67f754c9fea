import { createLinkSimulator } from '@banklink/link-simulator'
import { createMockBackend } from '@banklink/mock-backend'
import { createLinkToken, exchangePublicToken, type PlaidAccount } from '../server.ts'
import type { LinkServer } from './LinkServer.ts'

/** Plaid, Plaid Link and the app's server, all in the test's process. */
export function createWorld() {
  const mock = createMockBackend()
  const fetchMock: typeof fetch = (input, init) => mock.fetch(new Request(input, init))
  const simulator = createLinkSimulator({ mock: { url: 'http://plaid.test', fetch: fetchMock }, panel: false })
  const baseUrl = `http://plaid.test${mock.plaid.baseUrlPath}`
  const plaid: PlaidAccount = { ...mock.plaid.credentials, baseUrl, fetch: fetchMock }
  const server: LinkServer = {
    createLinkToken: () => createLinkToken(plaid, 'user-1'),
    exchangePublicToken: async (publicToken) => void (await exchangePublicToken(plaid, publicToken)),
  }
  return { mock, simulator, server }
}
