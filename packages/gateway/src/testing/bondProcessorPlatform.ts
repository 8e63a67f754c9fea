import { bondProcessorBackend } from '@banklink/backends/bond-processor'
import type { MockBackend } from '@banklink/mock-backend'
import type { SqlStore } from '../sql/SqlStore.ts'
import { sqliteStore } from '../sqlite/sqliteStore.ts'
import type { MockPlatform } from './MockPlatform.ts'

/** Bond by processor tokens, with what is kept in SQLite: a database for each mock. */
export function bondProcessorPlatform({ items }: Partial<Pick<SqlStore, 'items'>> = {}): MockPlatform {
  const stores = new WeakMap<MockBackend, SqlStore>()
  const storeOf = (mock: MockBackend): SqlStore => {
    const store = stores.get(mock) ?? sqliteStore({ path: ':memory:', key: '00'.repeat(32), clock: mock.clock })
    stores.set(mock, store)
    return store
  }
  return {
    owners: (mock) => mock.bond.cardAccounts.map(({ customerId }) => ({ ownerKey: customerId, ownerId: customerId })),
    backend: (mock, { ownerId }) => {
      const fetch: typeof globalThis.fetch = async (input, init) => mock.fetch(new Request(input, init))
      return bondProcessorBackend({
        bond: { baseUrl: `https://mock.test${mock.bond.baseUrlPath}`, ...mock.bond.credentials },
        owner: { customerId: ownerId },
        plaid: {
          baseUrl: `https://mock.test${mock.plaid.baseUrlPath}`,
          ...mock.plaid.credentials,
          clientName: 'Tests',
        },
        items: items ?? storeOf(mock).items,
        fetch,
        clock: mock.clock,
      })
    },
    finishes: ['instant'],
    takesBack: false,
  }
}
