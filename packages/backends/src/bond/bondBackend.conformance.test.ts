import { backendConformance } from '@banklink/core/testing'
import { expect, test } from 'vitest'
import { generations, mockBond } from './testing/mockBond.ts'

const names = backendConformance(mockBond().harness).map(({ name }) => name)

// Each case has a platform of its own, so that no owner has been there before.
test.each(generations.flatMap((generation) => names.map((name) => [generation, name] as const)))(
  '%s: %s',
  async (generation, name) => {
    const promise = backendConformance(mockBond({}, { generation }).harness).find((each) => each.name === name)
    await expect(promise?.run()).resolves.toBeUndefined()
  },
)
