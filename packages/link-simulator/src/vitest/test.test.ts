/* oxlint-disable vitest/no-standalone-expect -- the rule does not know a `test` of another package */
import { expect } from 'vitest'
import { recordCalls } from '../testing/recordCalls.ts'
import { test } from './index.ts'

test('behavior: without a window, the simulator can be called directly', async ({ simulator }) => {
  expect(typeof window).toBe('undefined')
  simulator.Plaid.create(recordCalls().config).open()
  expect((await simulator.opened()).pane()).toBe('consent')
})
