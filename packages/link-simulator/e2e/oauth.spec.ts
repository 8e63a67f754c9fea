import type { Page } from '@playwright/test'
import { type OauthWay, scenarios } from '../src/index.ts'
import type { AppPage } from './appPage.ts'
import type { Mock } from './mockAt.ts'
import { expect, test, webview } from './test.ts'

const linked = { kind: 'success', verificationStatus: null }

test('by pop-up', async ({ app, mock, page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox without a screen reports no pointer that hovers: the bank gets a tab')
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  const bank = page.waitForEvent('popup')
  await goToBank(app, 'window')
  expect(await isBare(await bank)).toBe(true)
  await app.link.allowAtBank(['Plaid Checking'])
  expect((await bank).isClosed()).toBe(true)
  await app.link.finish()
  await expect.poll(app.ends).toEqual([linked])
})

test.describe('where a window would fill the screen', () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true })

  test('by new tab', async ({ app, mock, page }) => {
    await app.openLink({ token: await mock.linkToken(), mock: mock.url })
    const bank = page.waitForEvent('popup')
    await goToBank(app, 'window')
    expect(await isBare(await bank)).toBe(false)
    await app.link.allowAtBank(['Plaid Checking'])
    expect((await bank).isClosed()).toBe(true)
    await app.link.finish()
    await expect.poll(app.ends).toEqual([linked])
  })
})

test('the bank’s window is closed, and opened again', async ({ app, mock }) => {
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  await goToBank(app, 'window')
  await app.link.closeBank()
  await app.link.goToBank()
  await app.link.allowAtBank(['Plaid Saving'])
  await app.link.finish()
  await expect.poll(app.ends).toEqual([linked])
  expect((await app.calls()).at(-1)).toMatchObject(['onSuccess', expect.any(String), { accounts: [{ mask: '1111' }] }])
})

test.describe('by redirect', () => {
  test.use({ userAgent: webview })

  test('resumes with the same token and the raw address', async ({ app, mock, page }) => {
    await app.openLink({ token: await mock.linkToken(), mock: mock.url })
    const away = await scenarios.oauthRedirect(app.link)
    expect(away).toEqual({ kind: 'redirect', returnUri: expect.stringMatching(/\/\?oauth_state_id=[\w-]+$/) })
    const returnUri = away.kind === 'redirect' ? (away.returnUri ?? '') : ''
    await expect(page).toHaveURL(returnUri)
    await app.link.finish()
    await expect.poll(app.ends).toEqual([linked])
    expect(await app.order()).toEqual(['onLoad', 'OPEN', 'SELECT_INSTITUTION', '[CONNECTED]', 'HANDOFF', 'onSuccess'])
    expect((await app.calls()).at(-1)).toMatchObject([
      'onSuccess',
      expect.stringMatching(/^public-sandbox-/),
      { institution: { name: 'Platypus OAuth Bank' }, accounts: [{ name: 'Plaid Checking' }] },
    ])
    expect(await mock.sessions()).toEqual(['succeeded'])
  })

  test('without a mock: resumes in the same tab', async ({ app, page }) => {
    await app.openLink({})
    const away = await scenarios.oauthRedirect(app.link)
    await expect(page).toHaveURL(away.kind === 'redirect' ? (away.returnUri ?? '') : '')
    await app.link.finish()
    await expect.poll(app.ends).toEqual([linked])
  })

  test('refused at the bank, Link shows it after the return', async ({ app, mock, page }) => {
    await app.openLink({ token: await mock.linkToken(), mock: mock.url })
    await goToBank(app, 'redirect')
    await app.link.denyAtBank()
    await page.waitForURL(/oauth_state_id=/)
    await expectRefused(app, page, 'INSUFFICIENT_CREDENTIALS')
  })

  test('fails with another token, then resumes with its own', async ({ app, mock, page }) => {
    const own = { token: await mock.linkToken(), mock: mock.url }
    await app.openLink(own)
    const returnUri = await allowedElsewhere({ app, mock, page })
    await app.goto({ ...own, token: await mock.linkToken() })
    await page.goto(returnUri)
    await expectRefused(app, page, 'INCORRECT_LINK_TOKEN')
    await app.goto(own)
    await page.goto(returnUri)
    await app.link.finish()
    await expect.poll(app.ends).toEqual([linked])
  })

  test('fails with an unknown state', async ({ app, mock, page }) => {
    await app.goto({ token: await mock.linkToken(), mock: mock.url })
    await page.goto('/?oauth_state_id=unknown')
    await expectRefused(app, page, 'OAUTH_STATE_ID_NOT_FOUND')
  })

  test('fails when the page of the return is loaded again', async ({ app, mock, page }) => {
    await app.openLink({ token: await mock.linkToken(), mock: mock.url })
    await page.goto(await allowedElsewhere({ app, mock, page }))
    await expect(page.frameLocator('iframe:visible').getByRole('button', { name: 'Finish' })).toBeVisible()
    await page.reload()
    await expectRefused(app, page, 'OAUTH_STATE_ID_ALREADY_PROCESSED')
  })
})

test('where the browser refuses a window, the bank takes the place of the page', async ({ app, mock, page }) => {
  await page.addInitScript(() => Object.assign(window, { open: () => null }))
  await app.openLink({ token: await mock.linkToken(), mock: mock.url })
  const away = await scenarios.oauthRedirect(app.link)
  await expect(page).toHaveURL(away.kind === 'redirect' ? (away.returnUri ?? '') : '')
  await scenarios.oauthReturn(app.link)
  await expect.poll(app.ends).toEqual([linked])
})

async function goToBank({ link }: AppPage, way: OauthWay): Promise<void> {
  await link.acceptConsent()
  await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank(way)
}

/** Whether it is a window without the bars of a browser, as a tab never is. */
async function isBare(opened: Page): Promise<boolean> {
  await opened.waitForLoadState()
  return opened.evaluate(() => !window.menubar.visible)
}

/** Goes to the bank, where access is allowed outside of the browser; returns the unused redirect URL. */
async function allowedElsewhere({ app, mock, page }: { app: AppPage; mock: Mock; page: Page }): Promise<string> {
  await goToBank(app, 'redirect')
  await page.waitForURL(/\/link\/oauth\//)
  return mock.allow(new URL(page.url()).pathname.split('/').at(-1) ?? '')
}

/** Leaves Link once it says that it refused, and expects the reason. */
async function expectRefused(app: AppPage, page: Page, errorCode: string): Promise<void> {
  await expect(page.frameLocator('iframe:visible').getByRole('alert')).toBeVisible()
  await app.link.leave()
  await expect.poll(app.ends).toEqual([{ kind: 'exit', errorCode, status: 'requires_oauth' }])
}
