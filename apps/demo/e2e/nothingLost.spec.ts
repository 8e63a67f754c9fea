import { playwrightLink } from '@banklink/link-simulator/playwright'
import type { Page } from '@playwright/test'
import { accountPage } from './accountPage.ts'
import { askToRemove } from './askToRemove.ts'
import { fetchFor } from './bodyOf.ts'
import { changeLink } from './changeLink.ts'
import { finishLink, linkWindow } from './linkWindow.ts'
import { expect, test, webview } from './test.ts'

const linked = 'active instantly_verified First Platypus Bank'

interface HostStage {
  isOwnerKnown?: boolean
  hasProvider?: boolean
}

/** What the app around the kit does now. */
function setStage(page: Page, stage: HostStage): Promise<void> {
  return page.evaluate(
    (change) => (window as unknown as { tidewell: { setStage(stage: HostStage): void } }).tidewell.setStage(change),
    stage,
  )
}

test('an owner that the app does not know for a moment loses nothing', { tag: ['@crash-safe'] }, async ({
  page,
  account,
  platform,
  link,
}) => {
  await page.goto('/')
  await account.linkButton.click()
  await link.acceptConsent()
  await link.chooseBank('First Platypus Bank')
  await link.signIn()
  await link.chooseAccounts(['Plaid Checking'])
  await setStage(page, { isOwnerKnown: false })
  await expect(link.frame.getByRole('button', { name: 'Finish' })).toBeVisible()
  await link.finish()
  await link.isClosed()
  // The success waits for its own owner: nothing is sent for somebody who may be another.
  expect(await platform.exchanges()).toBe(0)
  expect(await platform.rows()).toEqual(['inactive'])
  await setStage(page, { isOwnerKnown: true })
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual([linked])
  expect(await platform.exchanges()).toBe(1)
})

test('an end that no page received is reported to the next one', { tag: ['@crash-safe'] }, async ({
  page,
  account,
  platform,
}) => {
  let answer = () => {}
  const isHeld = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/banklink/completions', async (route) => {
    const response = await fetchFor(route)
    await isHeld
    await route.fulfill({ response })
  })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect.poll(() => platform.rows()).toEqual([linked])
  await setStage(page, { hasProvider: false })
  await expect(account.linkButton).toHaveCount(0)
  const answered = page.waitForResponse('**/api/banklink/completions')
  answer()
  await answered
  await setStage(page, { hasProvider: true })
  // The app's own onLinked says this.
  await expect(page.getByText('Next: set up a weekly deposit from First Platypus Bank.')).toBeVisible()
  expect(await platform.exchanges()).toBe(1)
})

test('three page loads with a pointer on the button, and a finished link, leave one row', {
  tag: ['@token-lifecycle'],
}, async ({ page, account, platform }) => {
  for (const _ of ['first', 'second', 'third']) {
    await page.goto('/')
    await account.linkButton.hover()
    await expect.poll(() => platform.rows()).toEqual(['inactive'])
    // A browser writes it down within milliseconds, and a test is quicker.
    await expect.poll(() => unusedTokens(page)).toBe(1)
  }
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual([linked])
})

test('a list changes with what another tab does', { tag: ['@manage-accounts'] }, async ({
  page,
  context,
  account,
  platform,
}) => {
  await page.goto('/')
  const other = await context.newPage()
  await other.goto('/')
  const there = accountPage(other)
  await expect(other.getByText('Link your bank to Tidewell')).toBeVisible()
  await account.linkButton.click()
  await finishLink(page)
  await expect(there.account('First Platypus Bank')).toContainText('Active')
  await askToRemove(there.accounts)
  await other.getByRole('button', { name: 'Remove account' }).click()
  await expect(account.accounts).toHaveCount(0)
  expect(await platform.linkedRows()).toEqual([`removed${linked.slice('active'.length)}`])
})

test('Link that opens slowly is waited for, and not closed', { tag: ['@script-recovery'] }, async ({
  page,
  account,
  platform,
}) => {
  await page.clock.install()
  await changeLink(page, { openingMs: 60_000 })
  await page.goto('/')
  await account.linkButton.click()
  await expect.poll(() => platform.rows()).toEqual(['inactive'])
  await page.clock.runFor(45_000)
  await expect(page.getByText('Still working. This can take a minute or two.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await page.clock.runFor(30_000)
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual([linked])
  expect((await platform.state()).plaid.linkTokens).toHaveLength(1)
})

test('in an iframe a notice explains that some banks fail there, and a tab is offered', {
  tag: ['@oauth-one-shot'],
}, async ({ page, context, platform, demo }) => {
  // The demo itself refuses frames, so it is taken for an app that does not.
  await page.route('**/', async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers() }
    headers['content-security-policy'] =
      headers['content-security-policy']?.replace("frame-ancestors 'none'", "frame-ancestors 'self'") ?? ''
    await route.fulfill({ response, headers })
  })
  await page.route('**/around', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Around</title><iframe src="/" width="800" height="900">' }),
  )
  await page.goto('/around')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('Some banks can only be linked in a separate tab.')).toBeVisible()
  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Open this page in a new tab' }).click()
  const own = await opened
  await expect(own).toHaveURL(`${demo.url}/`)
  await expect(own.getByText('Link your bank to Tidewell')).toBeVisible()
  await expect(own.getByText('Some banks can only be linked in a separate tab.')).toHaveCount(0)
  await accountPage(own).linkButton.click()
  await finishLink(own)
  await expect(accountPage(own).account('First Platypus Bank')).toContainText('Active')
  expect(await platform.linkedRows()).toEqual([linked])
})

test.describe('where the bank takes the page', () => {
  test.use({ userAgent: webview })

  test('a copied tab takes its own return, and the first keeps its own', { tag: ['@oauth-one-shot'] }, async ({
    page,
    context,
    account,
    platform,
    driver,
  }) => {
    await page.goto('/')
    await account.linkButton.click()
    await linkWindow(page).isOpen()
    // A window that a page opens begins with a copy of what the page keeps for its tab.
    const opened = context.waitForEvent('page')
    await page.evaluate(() => void window.open('/'))
    const copy = await opened
    await accountPage(copy).linkButton.click()
    await linkWindow(copy).isOpen()
    for (const link of [driver, playwrightLink(copy)]) {
      await link.acceptConsent()
      await link.chooseInstitution('Platypus OAuth Bank')
      await link.goToBank('redirect')
    }
    await playwrightLink(copy).allowAtBank(['Plaid Saving'])
    await playwrightLink(copy).finish()
    await expect(accountPage(copy).account('••1111')).toContainText('Active')
    await driver.allowAtBank(['Plaid Checking'])
    await driver.finish()
    await expect(account.account('••0000')).toContainText('Active')
    expect(await platform.linkedRows()).toHaveLength(2)
    expect(await platform.exchanges()).toBe(2)
  })

  test('a user who has to sign in during the return continues after it', { tag: ['@oauth-one-shot'] }, async ({
    page,
    account,
    platform,
    driver,
  }) => {
    await page.goto('/')
    await account.linkButton.click()
    await driver.acceptConsent()
    await driver.chooseInstitution('Platypus OAuth Bank')
    await driver.goToBank('redirect')
    await page.addInitScript(() => Object.assign(window, { tidewellStage: { isOwnerKnown: false } }))
    await driver.allowAtBank(['Plaid Checking'])
    await expect(page.getByRole('heading', { name: 'Back from your bank' })).toBeVisible()
    expect(await platform.exchanges()).toBe(0)
    await setStage(page, { isOwnerKnown: true })
    await driver.finish()
    await expect(account.account('Platypus OAuth Bank')).toContainText('Active')
    expect(await platform.exchanges()).toBe(1)
    expect((await platform.state()).plaid.linkTokens).toHaveLength(1)
  })

  test('a return in a new tab continues there, and the tab that started it lets go', {
    tag: ['@oauth-one-shot'],
  }, async ({ page, context, account, platform, driver }) => {
    await page.goto('/')
    await account.linkButton.click()
    await driver.acceptConsent()
    await driver.chooseInstitution('Platypus OAuth Bank')
    // On a phone the bank's own app takes the address, and the page stays as it is.
    const toBank = page.waitForRequest((request) => request.isNavigationRequest() && /link\/oauth/.test(request.url()))
    await page.route(/link\/oauth/, (route) =>
      route.request().isNavigationRequest() ? route.abort('aborted') : route.fallback(),
    )
    await driver.goToBank('redirect')
    const bankAddress = (await toBank).url()
    await expect(page.getByRole('heading', { name: 'Bank accounts' })).toBeVisible()

    const other = await context.newPage()
    await other.goto(bankAddress)
    await other.getByRole('checkbox', { name: /Plaid Saving/ }).uncheck()
    await other.getByRole('button', { name: 'Allow' }).click()
    await playwrightLink(other).finish()
    await expect(accountPage(other).account('Platypus OAuth Bank')).toContainText('Active')
    // The tab that began it closed its Link, gave nothing back, and has the account in its list.
    await linkWindow(page).isClosed()
    await expect(account.linkButton).toHaveText('Link a bank account')
    await expect(account.account('Platypus OAuth Bank')).toContainText('Active')
    expect(await platform.linkedRows()).toEqual(['active instantly_verified Platypus OAuth Bank'])
    expect(await platform.asked('DELETE', /./)).toBe(0)
  })
})

/** How many link tokens the browser keeps for the next page load. */
function unusedTokens(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('banklink')
        opening.onerror = () => reject(opening.error ?? new Error('The database did not open.'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('tokens').objectStore('tokens').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}
