import { type CybridBackendOptions, cybridBackend } from '@banklink/backends/cybrid'
import { connectionOf } from './connections.ts'
import type { TestPlatform } from './TestPlatform.ts'

const accounts = '/cybrid/api/external_bank_accounts'

/** Cybrid, which holds the Plaid account, with the bank's own token. Owners are customers there. */
export function cybridPlatform(options: Partial<CybridBackendOptions> = {}): TestPlatform {
  return {
    name: 'cybrid',
    owners: (mock) =>
      mock.cybrid.customers.map(({ customerGuid }) => ({ ownerKey: customerGuid, ownerId: customerGuid })),
    backend: (mock, { ownerId }) =>
      cybridBackend({
        ...connectionOf(mock, 'cybrid'),
        customerGuid: ownerId,
        token: () => mock.cybrid.credentials.bankToken,
        ...options,
      }),
    finishes: ['instant'],
    takesBack: false,
    requests: {
      linkToken: { method: 'POST', path: '/cybrid/api/workflows' },
      exchange: { method: 'POST', path: accounts },
      list: { method: 'GET', path: accounts },
      removal: { method: 'DELETE', path: accounts },
    },
    rows: (mock, { ownerId }) =>
      mock
        .state()
        .cybrid.externalBankAccounts.filter(
          ({ customerGuid, state }) => customerGuid === ownerId && state !== 'deleted',
        )
        .map(({ state }) => state),
    lapse: (mock, { id }) => mock.requireLogin(id),
  }
}
