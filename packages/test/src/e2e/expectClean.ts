import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Wants nothing of axe's to complain of, anywhere on the page. */
export async function expectClean(page: Page, state: string): Promise<void> {
  // axe looks at everything, and a small machine takes seconds for it.
  test.slow()
  // In the page's frames alone: otherwise axe puts its findings together in another page, which takes as long again.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, state).toEqual([])
}
