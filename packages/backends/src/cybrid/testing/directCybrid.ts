import type { BackendHarness } from '@banklink/core/testing'
import { createMockBackend, finishMockLink, type MockBackend } from '@banklink/mock-backend'
import { cybridBackend } from '../cybridBackend.ts'

export interface DirectCybrid {
  mock: MockBackend
  /** For the next customer each time; there are two. */
  harness: BackendHarness
  /** For each token request, whether it was a renewal. */
  asked: boolean[]
}

/** Cybrid's backends in browsers: each has a token for its own customer only, made by the brand's server. */
export function directCybrid(scopes: readonly string[] = everyScope): DirectCybrid {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } })
  const baseUrl = `https://mock.test${mock.cybrid.baseUrlPath}`
  const asked: boolean[] = []
  let owners = 0
  return {
    mock,
    asked,
    harness: {
      async create() {
        const customerGuid = mock.cybrid.customers[owners++]?.customerGuid ?? ''
        return cybridBackend({
          baseUrl,
          customerGuid,
          async token({ isRenewal }) {
            asked.push(isRenewal)
            return customerToken(mock, { customerGuid, scopes })
          },
          fetch: async (input, init) => mock.fetch(new Request(input, init)),
          clock: mock.clock,
        })
      },
      finishLink: async (linkToken) => finishMockLink(mock, { linkToken }),
      advance: (ms) => mock.clock.advance(ms),
    },
  }
}

async function customerToken(
  mock: MockBackend,
  { customerGuid, scopes }: { customerGuid: string; scopes: readonly string[] },
): Promise<string> {
  const response = await mock.fetch(
    new Request(`https://mock.test${mock.cybrid.baseUrlPath}/api/customer_tokens`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${mock.cybrid.credentials.bankToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ customer_guid: customerGuid, scopes }),
    }),
  )
  const { access_token } = (await response.json()) as { access_token: string }
  return access_token
}

/** The scopes that linking needs. */
const everyScope = [
  'workflows:read',
  'workflows:execute',
  'external_bank_accounts:read',
  'external_bank_accounts:execute',
]
