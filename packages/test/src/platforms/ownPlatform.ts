import type { MockBackend } from '@banklink/mock-backend'
import type { HarborStore } from '../harbor/HarborStore.ts'
import { harborBackend } from '../harbor/harborBackend.ts'
import { memoryHarborStore } from '../harbor/memoryHarborStore.ts'
import { connectionOf } from './connections.ts'
import type { TestPlatform } from './TestPlatform.ts'

/** The brand's own server: Harbor, with what it keeps in memory, a store for each mock. */
export function ownPlatform(): TestPlatform {
  const stores = new WeakMap<MockBackend, HarborStore>()
  const storeOf = (mock: MockBackend): HarborStore => {
    const store = stores.get(mock) ?? memoryHarborStore()
    stores.set(mock, store)
    return store
  }
  return {
    name: 'own',
    owners: () => ['customer-0', 'customer-1'].map((id) => ({ ownerKey: id, ownerId: id })),
    backend(mock, { ownerId }) {
      const { baseUrl, fetch, clock } = connectionOf(mock, 'plaid')
      const plaid = { ...mock.plaid.credentials, baseUrl, clientName: 'Harbor' }
      return harborBackend({ plaid, store: storeOf(mock), customerId: ownerId, fetch, clock })
    },
    finishes: ['instant', 'automatic_deposits', 'manual_deposits'],
    takesBack: false,
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
}
