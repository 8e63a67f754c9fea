import { backendConformance } from '@banklink/core/testing'
import { bondCustomerPlatform, bondPlatform, cybridPlatform } from '@banklink/test'
import { bondProcessorPlatform } from '@banklink/test/node'
import { expect, test } from 'vitest'
import { mockGatewayOver } from './testing/mockGateway.ts'

/** Every platform that the gateway supports. */
const platforms = {
  bond: bondPlatform(),
  'bond, for a customer': bondCustomerPlatform(),
  'bond-processor': bondProcessorPlatform(),
  cybrid: cybridPlatform(),
}

const cases = Object.entries(platforms).flatMap(([name, platform]) =>
  backendConformance(mockGatewayOver(platform).harness).map((each) => ({ name, platform, promise: each.name })),
)

// Each case has a platform of its own, so that no owner has been there before.
test.each(cases)('$name: $promise', async ({ platform, promise }) => {
  const { mock, harness, answered, logged } = mockGatewayOver(platform)
  const kept = backendConformance(harness).find(({ name }) => name === promise)
  await expect(kept?.run()).resolves.toBeUndefined()

  const told = answered.join('\n') + JSON.stringify(logged)
  expect(answered.length).toBeGreaterThan(0)
  expect(mock.secrets().length).toBeGreaterThan(1)
  for (const secret of mock.secrets()) expect(told).not.toContain(secret)
})
