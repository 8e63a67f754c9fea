import { createMockBackend, type MockBackend } from '@banklink/mock-backend'

/** A brand's server with its own Plaid account, over the mock. */
export interface Brand {
  mock: MockBackend
  /** The mock's HTTP, at `http://mock.test`. */
  fetch: typeof fetch
  /** Asks for a link token with these fields of Plaid's. */
  linkToken: (fields: object) => Promise<string>
}

export function createBrand(): Brand {
  const mock = createMockBackend()
  const fetchMock: typeof fetch = (input, init) => mock.fetch(new Request(input, init))
  const { credentials, baseUrlPath } = mock.plaid
  return {
    mock,
    fetch: fetchMock,
    async linkToken(fields) {
      const answer = await fetchMock(`http://mock.test${baseUrlPath}/link/token/create`, {
        method: 'POST',
        headers: { 'PLAID-CLIENT-ID': credentials.clientId, 'PLAID-SECRET': credentials.secret },
        body: JSON.stringify({
          client_name: 'A brand',
          language: 'en',
          country_codes: ['US'],
          user: { client_user_id: 'user-1' },
          products: ['auth'],
          ...fields,
        }),
      })
      const { link_token: linkToken } = (await answer.json()) as { link_token: string }
      return linkToken
    },
  }
}
