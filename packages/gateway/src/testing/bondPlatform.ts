import { type BondConnection, bondBackend } from '@banklink/backends/bond'
import type { MockPlatform } from './MockPlatform.ts'

/** Bond, where Bond holds the Plaid account. */
export function bondPlatform(options: Partial<BondConnection> = {}): MockPlatform {
  return {
    owners: (mock) =>
      mock.bond.cardAccounts.map(({ customerId, accountId }) => ({ ownerKey: customerId, ownerId: accountId })),
    backend: (mock, { ownerId }) =>
      bondBackend({
        baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
        ...mock.bond.credentials,
        cardAccountId: ownerId,
        fetch: async (input, init) => mock.fetch(new Request(input, init)),
        clock: mock.clock,
        ...options,
      }),
    finishes: ['instant', 'automatic_deposits', 'manual_deposits'],
    takesBack: true,
  }
}
