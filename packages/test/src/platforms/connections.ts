import type { BondConnection } from '@banklink/backends/bond'
import type { Clock } from '@banklink/core'
import type { MockBackend } from '@banklink/mock-backend'

const origin = 'https://mock.test'

interface MockConnection {
  baseUrl: string
  fetch: typeof globalThis.fetch
  clock: Pick<Clock, 'now'>
}

/** The mock's HTTP, in process. */
export function fetchOf(mock: MockBackend): typeof globalThis.fetch {
  return async (input, init) => mock.fetch(new Request(input, init))
}

/** What connects a backend to the mock's Bond. */
export function bondOf(mock: MockBackend): BondConnection {
  return { ...connectionOf(mock, 'bond'), ...mock.bond.credentials }
}

/** What connects a backend to one platform of the mock, without credentials. */
export function connectionOf(mock: MockBackend, platform: 'bond' | 'cybrid' | 'plaid'): MockConnection {
  return { baseUrl: origin + mock[platform].baseUrlPath, fetch: fetchOf(mock), clock: mock.clock }
}
