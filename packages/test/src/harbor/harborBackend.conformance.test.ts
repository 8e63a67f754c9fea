import { backendConformance } from '@banklink/core/testing'
import { expect, test } from 'vitest'
import { harborScene } from './harborScene.ts'

const { harness: harnessOf, serverOf } = harborScene()
const names = backendConformance(harnessOf(serverOf)).map(({ name }) => name)

// Each case has a platform of its own, so that no failure is another case's.
test.each(names)('behavior: %s', async (name) => {
  const { harness, serverOf: make } = harborScene()
  const promise = backendConformance(harness(make)).find((each) => each.name === name)
  await expect(promise?.run()).resolves.toBeUndefined()
})

test.each(names)('behavior: through a gateway, %s', async (name) => {
  const { mock, harness, browserOf, answered } = harborScene()
  const promise = backendConformance(harness(browserOf)).find((each) => each.name === name)
  await expect(promise?.run()).resolves.toBeUndefined()

  expect(answered.length).toBeGreaterThan(0)
  expect(mock.secrets().length).toBeGreaterThan(1)
  for (const secret of mock.secrets()) expect(answered.join('\n')).not.toContain(secret)
})
