import { bondBackend } from '@banklink/backends/bond'
import { bondPlatform } from './bondPlatform.ts'
import type { MockPlatform } from './MockPlatform.ts'

/** Bond's newer paths, where a customer is the owner. */
export function bondCustomerPlatform(): MockPlatform {
  return {
    ...bondPlatform(),
    owners: (mock) => mock.bond.cardAccounts.map(({ customerId }) => ({ ownerKey: customerId, ownerId: customerId })),
    backend: (mock, { ownerId }) =>
      bondBackend({
        baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
        ...mock.bond.credentials,
        customerId: ownerId,
        fetch: async (input, init) => mock.fetch(new Request(input, init)),
        clock: mock.clock,
      }),
  }
}
