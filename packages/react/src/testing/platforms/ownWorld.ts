import type { MockBackend } from '@banklink/mock-backend'
import type { HarborStore } from '../../../../../apps/demo/server/harbor/HarborStore.ts'
import { harborBackend } from '../../../../../apps/demo/server/harbor/harborBackend.ts'
import { memoryHarborStore } from '../../../../../apps/demo/server/harbor/memoryHarborStore.ts'
import type { WorldPlatform } from './WorldPlatform.ts'

const stores = new WeakMap<MockBackend, HarborStore>()

/** The brand's own server: the demo's backend, with what it keeps in memory, a store for each mock. */
export const ownWorld: WorldPlatform = {
  name: 'own',
  backend: ({ mock, fetch, owner }) =>
    harborBackend({
      plaid: {
        ...mock.plaid.credentials,
        baseUrl: `https://mock.test${mock.plaid.baseUrlPath}`,
        clientName: 'Harbor',
      },
      store: storeOf(mock),
      customerId: `customer-${owner}`,
      fetch,
      clock: mock.clock,
    }),
  requests: {
    linkToken: { method: 'POST', path: '/plaid/link/token/create' },
    exchange: { method: 'POST', path: '/plaid/item/public_token/exchange' },
    // A link is looked at by its Item.
    list: { method: 'POST', path: '/plaid/item/get' },
    removal: { method: 'POST', path: '/plaid/item/remove' },
  },
  rows: (mock) =>
    mock.state().plaid.items.flatMap(({ removed, accounts }) => {
      const [account] = accounts
      return removed || !account ? [] : [account.verificationStatus ?? 'instantly_verified']
    }),
  lapse(mock, { institution, mask }) {
    const items = mock.state().plaid.items.filter(({ accounts }) => accounts.some((account) => account.mask === mask))
    const item = items.find((each) => each.institution?.institution_id === institution.id)
    mock.requireLogin(item?.itemId ?? '')
  },
}

function storeOf(mock: MockBackend): HarborStore {
  const store = stores.get(mock) ?? memoryHarborStore()
  stores.set(mock, store)
  return store
}
