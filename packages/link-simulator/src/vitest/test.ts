import { test as base, type TestAPI } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkSimulator, LinkSimulatorOptions } from '../LinkSimulator.ts'

/** What a test gets besides Vitest's own. */
export interface LinkFixtures {
  /** What the simulator is made with, besides `panel: false`. Set it with `test.extend({ linkOptions: … })`. */
  linkOptions: LinkSimulatorOptions
  /** The test's own simulator. It is installed at `window.Plaid` until the test and its `afterEach` have ended. */
  simulator: LinkSimulator
}

/**
 * Vitest's `test` with Plaid Link. If there is no `window`, call `simulator.Plaid` directly.
 *
 * @example
 * import { scenarios } from '@banklink/link-simulator'
 * import { test } from '@banklink/link-simulator/vitest'
 *
 * test('links an account', async ({ simulator }) => {
 *   render(<LinkBank />)
 *   fireEvent.click(screen.getByRole('button'))
 *   const link = await simulator.opened()
 *   await act(() => scenarios.instantSuccess(link))
 * })
 */
export const test: TestAPI<LinkFixtures> = base.extend<LinkFixtures>({
  linkOptions: {},
  simulator: async ({ linkOptions }, provide) => {
    const simulator = createLinkSimulator({ panel: false, ...linkOptions })
    const uninstall = typeof window === 'undefined' ? () => {} : simulator.install()
    await provide(simulator)
    uninstall()
  },
})
