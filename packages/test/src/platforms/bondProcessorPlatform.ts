import { bondProcessorBackend } from '@banklink/backends/bond-processor'
import { type SqlStore, sqliteStore } from '@banklink/gateway/sqlite'
import type { MockBackend } from '@banklink/mock-backend'
import { bondCustomerPlatform } from './bondCustomerPlatform.ts'
import { connectionOf, fetchOf } from './connections.ts'
import type { TestPlatform } from './TestPlatform.ts'

export interface BondProcessorPlatformOptions extends Partial<Pick<SqlStore, 'items'>> {
  /** The network between the server and the mock. */
  fetch?: typeof globalThis.fetch
}

/** Bond by processor tokens, with what is kept in SQLite: a database for each mock. */
export function bondProcessorPlatform({ items, fetch }: BondProcessorPlatformOptions = {}): TestPlatform {
  const stores = new WeakMap<MockBackend, SqlStore>()
  const storeOf = (mock: MockBackend): SqlStore => {
    const store = stores.get(mock) ?? sqliteStore({ path: ':memory:', key: '00'.repeat(32), clock: mock.clock })
    stores.set(mock, store)
    return store
  }
  return {
    ...bondCustomerPlatform(),
    name: 'bond-processor',
    backend: (mock, { ownerId }) =>
      bondProcessorBackend({
        bond: { baseUrl: connectionOf(mock, 'bond').baseUrl, ...mock.bond.credentials },
        owner: { customerId: ownerId },
        plaid: {
          baseUrl: connectionOf(mock, 'plaid').baseUrl,
          ...mock.plaid.credentials,
          clientName: 'Tests',
        },
        items: items ?? storeOf(mock).items,
        fetch: fetch ?? fetchOf(mock),
        clock: mock.clock,
      }),
    finishes: ['instant'],
    takesBack: false,
    requests: {
      linkToken: { method: 'POST', path: '/plaid/link/token/create' },
      exchange: { method: 'POST', path: '/plaid/item/public_token/exchange' },
      list: { method: 'GET', path: '/bond/**/external_accounts' },
      removal: { method: 'DELETE', path: '/bond' },
    },
    lapse(mock, { id }) {
      const row = mock.state().bond.ownerAccounts.find(({ linkedAccountId }) => linkedAccountId === id)
      mock.requireLogin(row?.itemId ?? '')
    },
  }
}
