import { bondBackend } from '@banklink/backends/bond'
import { bondPlatform } from './bondPlatform.ts'
import { rowsOf } from './bondRows.ts'
import { bondOf } from './connections.ts'
import type { TestPlatform } from './TestPlatform.ts'

/** Bond's newer paths, where a customer is the owner. */
export function bondCustomerPlatform(): TestPlatform {
  return {
    ...bondPlatform(),
    name: 'bond-customer',
    owners: (mock) => mock.bond.cardAccounts.map(({ customerId }) => ({ ownerKey: customerId, ownerId: customerId })),
    backend: (mock, { ownerId }) => bondBackend({ ...bondOf(mock), customerId: ownerId }),
    requests: {
      linkToken: { method: 'POST', path: '/bond/api/v0/accounts' },
      exchange: { method: 'POST', path: '/bond/api/v0/accounts/*' },
      list: { method: 'GET', path: '/bond/**/external_accounts' },
      removal: { method: 'DELETE', path: '/bond' },
    },
    rows: (mock, { ownerId }) =>
      rowsOf(mock.state().bond.ownerAccounts.filter(({ customerId }) => customerId === ownerId)),
  }
}
