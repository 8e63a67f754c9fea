import { finishLink } from './linkWindow.ts'
import { plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@crash-safe'] }

test(
  'a page that closes before it sent the exchange is finished by the next one',
  tag,
  async ({ page, account, platform }) => {
    const held = page.waitForRequest('**/api/banklink/completions')
    await page.route('**/api/banklink/completions', () => {
      // Never goes on: the page dies first.
    })
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await held
    expect(await platform.exchanges()).toBe(0)

    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.reload()
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
    expect(await platform.exchanges()).toBe(1)

    await page.reload()
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    expect(await platform.exchanges()).toBe(1)
  },
)

test(
  "a page that closes during Bond's work receives the result on the next load",
  tag,
  async ({ page, account, platform }) => {
    await platform.fail({ method: 'POST', path: plaidPath, with_body: true, delay_ms: 1500 })
    const sent = page.waitForRequest('**/api/banklink/completions')
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await sent
    await expect.poll(() => platform.state().then(({ faults }) => faults)).toEqual([])
    expect(await platform.exchanges()).toBe(0)

    await page.reload()
    await expect(page.getByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
    await expect(account.accounts).toHaveCount(1)
    expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
    expect(await platform.exchanges()).toBe(1)
  },
)
