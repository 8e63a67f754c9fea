import { finishLink } from './linkWindow.ts'
import { plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@token-lifecycle'] }

/** As long as Bond's tokens live. Milliseconds. */
const fourHours = 4 * 3_600_000
const linked = 'active instantly_verified First Platypus Bank'

test(
  'intent by pointer and by keyboard, and then the click, are one token and one row',
  tag,
  async ({ page, account, platform, link }) => {
    await platform.fail({ method: 'POST', path: plaidPath, with_body: false, delay_ms: 400 })
    await page.goto('/')
    await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
    expect(await platform.asked('POST', /plaid$/)).toBe(0)

    await account.linkButton.hover()
    await account.linkButton.focus()
    await account.linkButton.click({ clickCount: 3 })
    await link.isOpen()
    expect(await platform.asked('POST', /plaid$/)).toBe(1)
    expect(await platform.rows()).toEqual(['inactive'])
  },
)

test(
  'an unused token that expired is returned, and the click gets another',
  tag,
  async ({ page, account, platform }) => {
    await page.clock.install()
    await page.goto('/')
    await account.linkButton.hover()
    await expect.poll(() => platform.rows()).toEqual(['inactive'])
    await page.getByRole('heading', { name: 'Goals' }).hover()

    await platform.advance(fourHours)
    await page.clock.fastForward(fourHours)
    await expect.poll(() => platform.rows()).toEqual(['removed'])
    expect(await platform.asked('POST', /plaid$/)).toBe(1)

    await account.linkButton.click()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    expect((await platform.rows()).toSorted()).toEqual([linked, 'removed'])
  },
)

test(
  'a token that ends while Link is open is replaced by the next click',
  tag,
  async ({ page, account, platform, link }) => {
    await page.clock.install()
    await page.goto('/')
    await account.linkButton.click()
    await link.isOpen()
    await platform.advance(fourHours)
    await page.clock.fastForward(fourHours)
    // The person is not thrown out.
    await link.isOpen()
    await link.leave()
    await link.isClosed()
    await expect.poll(() => platform.rows()).toContain('removed')

    await account.linkButton.click()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    expect((await platform.rows()).toSorted()).toEqual([linked, 'removed'])
  },
)
