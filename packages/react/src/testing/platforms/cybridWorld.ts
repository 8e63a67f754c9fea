import { cybridBackend } from '@banklink/backends/cybrid'
import type { WorldPlatform } from './WorldPlatform.ts'

const accounts = '/cybrid/api/external_bank_accounts'

/** Cybrid, which holds the Plaid account. Owners are customers there. */
export const cybridWorld: WorldPlatform = {
  name: 'cybrid',
  backend: ({ mock, fetch, owner }) =>
    cybridBackend({
      baseUrl: `https://mock.test${mock.cybrid.baseUrlPath}`,
      customerGuid: mock.cybrid.customers[owner]?.customerGuid ?? '',
      token: () => mock.cybrid.credentials.bankToken,
      fetch,
      clock: mock.clock,
    }),
  requests: {
    linkToken: { method: 'POST', path: '/cybrid/api/workflows' },
    exchange: { method: 'POST', path: accounts },
    list: { method: 'GET', path: accounts },
    removal: { method: 'DELETE', path: accounts },
  },
  rows(mock, owner) {
    const { customerGuid } = mock.cybrid.customers[owner] ?? {}
    const rows = mock.state().cybrid.externalBankAccounts.filter((row) => row.customerGuid === customerGuid)
    return rows.filter(({ state }) => state !== 'deleted').map(({ state }) => state)
  },
  lapse: (mock, { id }) => mock.requireLogin(id),
}
