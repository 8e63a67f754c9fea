import { bondBackend } from '@banklink/backends/bond'
import type { WorldPlatform } from './WorldPlatform.ts'

/** Bond, which holds the Plaid account. Owners have a card account each. */
export const bondWorld: WorldPlatform = {
  name: 'bond',
  backend: ({ mock, fetch, owner }) =>
    bondBackend({
      ...mock.bond.credentials,
      baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
      cardAccountId: mock.bond.cardAccounts[owner]?.accountId ?? '',
      fetch,
      clock: mock.clock,
    }),
  // A token and an exchange share method and path; only the exchange has a body.
  requests: {
    linkToken: { method: 'POST', path: '/bond/**/external_accounts/plaid', with_body: false },
    exchange: { method: 'POST', path: '/bond/**/external_accounts/plaid', with_body: true },
    list: { method: 'GET', path: '/bond/**/external_accounts' },
    removal: { method: 'DELETE', path: '/bond' },
  },
  rows(mock, owner) {
    const rows = mock.state().bond.cardAccounts[owner]?.linkedAccounts ?? []
    return rows
      .filter(({ status }) => status !== 'removed')
      .map(({ status, verificationStatus }) => `${status} ${verificationStatus}`)
  },
  lapse: (mock, { id }) => mock.requireLogin(id),
}
