import { bondProcessorBackend } from '@banklink/backends/bond-processor'
import type { MockBackend } from '@banklink/mock-backend'
import type { SqlStore } from '../sql/SqlStore.ts'
import { sqliteStore } from '../sqlite/sqliteStore.ts'
import type { MockPlatform } from './MockPlatform.ts'

export interface BondProcessorPlatformOptions extends Partial<Pick<SqlStore, 'items'>> {
  /** What stands between the server and the mock. */
  fetch?: typeof globalThis.fetch
}

/** Bond by processor tokens, with what is kept in SQLite: a database for each mock. */
export function bondProcessorPlatform({ items, fetch }: BondProcessorPlatformOptions = {}): MockPlatform {
  const stores = new WeakMap<MockBackend, SqlStore>()
  const storeOf = (mock: MockBackend): SqlStore => {
    const store = stores.get(mock) ?? sqliteStore({ path: ':memory:', key: '00'.repeat(32), clock: mock.clock })
    stores.set(mock, store)
    return store
  }
  return {
    owners: (mock) => mock.bond.cardAccounts.map(({ customerId }) => ({ ownerKey: customerId, ownerId: customerId })),
    backend: (mock, { ownerId }) =>
      bondProcessorBackend({
        bond: { baseUrl: `https://mock.test${mock.bond.baseUrlPath}`, ...mock.bond.credentials },
        owner: { customerId: ownerId },
        plaid: {
          baseUrl: `https://mock.test${mock.plaid.baseUrlPath}`,
          ...mock.plaid.credentials,
          clientName: 'Tests',
        },
        items: items ?? storeOf(mock).items,
        fetch: fetch ?? (async (input, init) => mock.fetch(new Request(input, init))),
        clock: mock.clock,
      }),
    finishes: ['instant'],
    takesBack: false,
  }
}
