import { type BondConnection, bondBackend } from '@banklink/backends/bond'
import { rowsOf } from './bondRows.ts'
import { bondOf } from './connections.ts'
import type { TestPlatform } from './TestPlatform.ts'

/** Bond, where Bond holds the Plaid account. Owners have a card account each. */
export function bondPlatform(options: Partial<BondConnection> = {}): TestPlatform {
  return {
    name: 'bond',
    owners: (mock) =>
      mock.bond.cardAccounts.map(({ customerId, accountId }) => ({ ownerKey: customerId, ownerId: accountId })),
    backend: (mock, { ownerId }) => bondBackend({ ...bondOf(mock), cardAccountId: ownerId, ...options }),
    finishes: ['instant', 'automatic_deposits', 'manual_deposits'],
    takesBack: true,
    // A token and an exchange share method and path; only the exchange has a body.
    requests: {
      linkToken: { method: 'POST', path: '/bond/**/external_accounts/plaid', with_body: false },
      exchange: { method: 'POST', path: '/bond/**/external_accounts/plaid', with_body: true },
      list: { method: 'GET', path: '/bond/**/external_accounts' },
      removal: { method: 'DELETE', path: '/bond' },
    },
    rows: (mock, { ownerId }) =>
      rowsOf(mock.state().bond.cardAccounts.find(({ accountId }) => accountId === ownerId)?.linkedAccounts ?? []),
    lapse: (mock, { id }) => mock.requireLogin(id),
  }
}
