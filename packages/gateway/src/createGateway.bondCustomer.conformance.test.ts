import { backendConformance } from '@banklink/core/testing'
import { expect, test } from 'vitest'
import { customerGateway } from './testing/customerGateway.ts'

const names = backendConformance(customerGateway().harness).map(({ name }) => name)

// Each case has a platform of its own, so that no owner has been there before.
test.each(names)('%s', async (name) => {
  const { mock, harness, answered, logged } = customerGateway()
  const promise = backendConformance(harness).find((each) => each.name === name)
  await expect(promise?.run()).resolves.toBeUndefined()

  const told = answered.join('\n') + JSON.stringify(logged)
  expect(answered.length).toBeGreaterThan(0)
  expect(mock.secrets().length).toBeGreaterThan(1)
  for (const secret of mock.secrets()) expect(told).not.toContain(secret)
})
