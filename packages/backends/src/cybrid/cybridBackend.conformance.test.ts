import { backendConformance } from '@banklink/core/testing'
import { expect, test } from 'vitest'
import { directCybrid } from './testing/directCybrid.ts'
import { mockCybrid } from './testing/mockCybrid.ts'

/** With the bank's token, as on a server, and with a customer's own, as in a browser. */
const holders = { bank: mockCybrid, customer: directCybrid }

const cases = Object.entries(holders).flatMap(([holder, create]) =>
  backendConformance(create().harness).map(({ name }) => ({ holder, create, name })),
)

// Each case has a platform of its own, so that no owner has been there before.
test.each(cases)('$holder: $name', async ({ create, name }) => {
  const promise = backendConformance(create().harness).find((each) => each.name === name)
  await expect(promise?.run()).resolves.toBeUndefined()
})
