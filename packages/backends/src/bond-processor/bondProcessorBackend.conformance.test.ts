import { backendConformance } from '@banklink/core/testing'
import { expect, test } from 'vitest'
import { mockProcessor } from './testing/mockProcessor.ts'

const names = backendConformance(mockProcessor().harness).map(({ name }) => name)

// Each case has a platform of its own, so that no owner has been there before.
test.each(names)('%s', async (name) => {
  const promise = backendConformance(mockProcessor().harness).find((each) => each.name === name)
  await expect(promise?.run()).resolves.toBeUndefined()
})
