import { bondBackend } from '@banklink/backends/bond'
import { type MockGateway, mockGateway } from './mockGateway.ts'

/** The same way to Bond's newer paths, where a customer is the owner. */
export function customerGateway(): MockGateway {
  const mocked: MockGateway = mockGateway({
    backend: ({ ownerKey }) =>
      bondBackend({
        baseUrl: `https://mock.test${mocked.mock.bond.baseUrlPath}`,
        ...mocked.mock.bond.credentials,
        customerId: ownerKey,
        fetch: async (input, init) => mocked.mock.fetch(new Request(input, init)),
        clock: mocked.mock.clock,
      }),
  })
  return mocked
}
