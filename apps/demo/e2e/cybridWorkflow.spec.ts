import type { Page } from '@playwright/test'
import { cybridWays } from './cybridWays.ts'
import { finishLink } from './linkWindow.ts'
import type { Platform } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@cybrid-workflow', '@truthful-result'] }

for (const { way, isDirect } of cybridWays) {
  test.describe(way, () => {
    test.use({ platformId: 'cybrid', isDirect })

    test('a link token that takes half a minute still opens Link', tag, async ({ page, account, platform, link }) => {
      await platform.mock.set({ cybrid: { workflowMs: 30_000 } })
      await page.clock.install()
      await page.goto('/')
      await account.linkButton.click()
      await expect.poll(async () => (await platform.state()).cybrid.workflows).toHaveLength(1)
      await pass({ page, platform }, 6000)
      await expect(page.getByText('Still working.')).toBeVisible()
      expect((await platform.state()).cybrid.workflows[0]?.state).toBe('storing')
      await pass({ page, platform }, 24_000)
      await link.isOpen()

      const { cybrid } = await platform.state()
      expect(cybrid.workflows).toEqual([
        expect.objectContaining({ kind: 'link_token_create', state: 'completed', customerGuid: expect.any(String) }),
      ])
      // Looked at often at first and seldom later: half a minute is no reason for sixty requests.
      expect(await platform.asked('GET', /workflows\/./)).toBeLessThan(30)
      await finishLink(page)
      await expect(account.accounts).toContainText('Active')
      expect(await platform.rows()).toEqual(['completed ins_109508 0000'])
    })

    test('a workflow that fails is not waited for', tag, async ({ page, account, platform, link }) => {
      await platform.mock.set({ cybrid: { workflowMs: 0, workflowFailureCode: 'plaid_error' } })
      await page.goto('/')
      await account.linkButton.click()
      await expect(account.linkError).toContainText('We couldn’t link your account')
      await link.isClosed()
      await expect(
        (await account.openDevtools('Timeline')).getByText(/token: platform\..* · plaid_error/),
      ).toBeAttached()
      const { workflows } = (await platform.state()).cybrid
      // One with the page, and one for the click where that one had failed by then.
      expect([1, 2]).toContain(workflows.length)
      for (const workflow of workflows) expect(workflow).toMatchObject({ state: 'failed', failureCode: 'plaid_error' })
      expect(await platform.asked('GET', /workflows/)).toBeLessThanOrEqual(workflows.length)

      await platform.mock.set({ cybrid: { workflowFailureCode: null } })
      await account.linkButton.click()
      await link.isOpen()
    })
  })
}

/** Advances the clocks of the page and of Cybrid without waiting. */
async function pass({ page, platform }: { page: Page; platform: Platform }, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 500) {
    await platform.advance(500)
    await page.clock.runFor(500)
  }
}
