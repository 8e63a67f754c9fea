import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend } from '@banklink/core'
import type { BackendHarness } from '@banklink/core/testing'
import { createGateway } from '@banklink/gateway'
import { createMockBackend, finishMockLink, type MockBackend } from '@banklink/mock-backend'
import { harborBackend } from './harborBackend.ts'
import { memoryHarborStore } from './memoryHarborStore.ts'

export interface HarborScene {
  mock: MockBackend
  /** The server-side backend of one customer. */
  serverOf: (customerId: string) => LinkBackend
  /** The backend in one customer's browser. */
  browserOf: (customerId: string) => LinkBackend
  /** Every byte that the gateway answered, headers too. */
  answered: string[]
  harness: (make: (customerId: string) => LinkBackend) => BackendHarness
}

/** Harbor over a mock of Plaid, with a gateway before it, for tests. */
export function harborScene(): HarborScene {
  const mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } })
  const store = memoryHarborStore()
  const answered: string[] = []
  const plaid = { ...mock.plaid.credentials, baseUrl: origin + mock.plaid.baseUrlPath, clientName: 'Harbor' }
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted()
    return mock.fetch(new Request(input, init))
  }
  const serverOf = (customerId: string): LinkBackend =>
    harborBackend({ plaid, store, customerId, clock: mock.clock, fetch })
  const gateway = createGateway({
    secret: 'a secret of the tests that is long enough',
    authorize: ({ headers }) => ({ ownerKey: headers.get('X-Owner') ?? '' }),
    backend: ({ ownerKey }) => serverOf(ownerKey),
    clock: mock.clock,
    log: () => {},
  })
  return {
    mock,
    serverOf,
    browserOf: (customerId) =>
      gatewayBackend({
        url: `${origin}/api/banklink`,
        headers: () => ({ 'X-Owner': customerId }),
        async fetch(input, init) {
          const response = await gateway.fetch(new Request(input, init))
          answered.push(JSON.stringify([...response.headers]), await response.clone().text())
          return response
        },
      }),
    answered,
    harness: (make) => ({
      create: async () => make(crypto.randomUUID()),
      finishLink: (linkToken, outcome) => finishMockLink(mock, { linkToken, outcome }),
      finishes: ['instant', 'automatic_deposits', 'manual_deposits'],
      takesBack: false,
      // The account that is linked last is the last Item.
      lapse: () => mock.requireLogin(mock.state().plaid.items.at(-1)?.itemId ?? ''),
      advance: (ms) => mock.clock.advance(ms),
    }),
  }
}

const origin = 'http://harbor.test'
