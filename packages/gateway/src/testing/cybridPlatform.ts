import { type CybridBackendOptions, cybridBackend } from '@banklink/backends/cybrid'
import type { MockPlatform } from './MockPlatform.ts'

/** Cybrid, with the bank's own token. */
export function cybridPlatform(options: Partial<CybridBackendOptions> = {}): MockPlatform {
  return {
    owners: (mock) =>
      mock.cybrid.customers.map(({ customerGuid }) => ({ ownerKey: customerGuid, ownerId: customerGuid })),
    backend: (mock, { ownerId }) =>
      cybridBackend({
        baseUrl: `https://mock.test${mock.cybrid.baseUrlPath}`,
        customerGuid: ownerId,
        token: () => mock.cybrid.credentials.bankToken,
        fetch: async (input, init) => mock.fetch(new Request(input, init)),
        clock: mock.clock,
        ...options,
      }),
    finishes: ['instant'],
    takesBack: false,
  }
}
