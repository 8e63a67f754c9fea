import type { Page, Route } from '@playwright/test'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@script-recovery'] }
const script = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js*'
const deadline = 10_000

test.use({ otherHosts: ['cdn.plaid.com'] })

test('Link’s own script is loaded once, when it is wanted, and opens Link', tag, async ({ page, account, link }) => {
  const asked = await serveScript(page, [works])
  await page.goto('/?script=cdn')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await account.linkButton.click()
  await link.isOpen()
  await link.leave()
  await account.linkButton.click()
  await link.isOpen()
  expect(asked()).toBe(1)
})

test('a script that is blocked ends in words, and Try again loads it', tag, async ({ page, account, platform }) => {
  // The pointer asks for it already: a failure before the click would have no listener.
  const blocked = async (route: Route) => {
    await expect(account.linkButton).toHaveText('Opening…')
    await route.abort('blockedbyclient')
  }
  const asked = await serveScript(page, [blocked, works])
  await page.goto('/?script=cdn')
  await account.linkButton.click()
  await expectWords(page)
  expect(asked()).toBe(1)
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(asked()).toBe(2)
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})

test(
  'a script that never comes ends in words by the deadline, and Try again loads it',
  tag,
  async ({ page, account, link }) => {
    const never = () => {
      // Left without an answer.
    }
    await page.clock.install()
    const asked = await serveScript(page, [never, works])
    await page.goto('/?script=cdn')
    await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
    // Until then its time goes by as the machine's does.
    await page.clock.pauseAt(Date.now() + 60_000)
    await account.linkButton.click()
    await expect.poll(asked).toBe(1)
    await page.clock.runFor(deadline - 1000)
    await expect(account.linkButton).toHaveText('Opening…')
    await page.clock.runFor(1000)
    await page.clock.resume()
    await expectWords(page)
    await account.linkButton.click()
    await link.isOpen()
    expect(asked()).toBe(2)
  },
)

test('a script that cannot make Link ends in words, and Try again makes it', tag, async ({ page, account, link }) => {
  await serveScript(page, [throwsOnce])
  await page.goto('/?script=cdn')
  await account.linkButton.click()
  await expectWords(page)
  await account.linkButton.click()
  await link.isOpen()
})

test(
  'a script of the list that is blocked ends in words, and Try again loads it',
  tag,
  async ({ page, account, browserName }) => {
    const rows = /\/rows-[^/]+\.js$/
    await page.route(rows, (route) => route.abort('blockedbyclient'))
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    const list = page.getByRole('region', { name: 'Linked bank accounts' })
    await expect(list.getByRole('alert')).toContainText('We couldn’t load your bank accounts. Try again.')
    await page.unroute(rows)
    // Firefox remembers that a script failed, until the page is loaded again.
    if (browserName === 'firefox') await page.reload()
    else await list.getByRole('button', { name: 'Try again' }).click()
    await expect(account.account('First Platypus Bank')).toContainText('Active')
  },
)

/** Answers for the CDN, one answer for each request, and counts the requests. */
async function serveScript(page: Page, answers: readonly ((route: Route) => unknown)[]): Promise<() => number> {
  let asked = 0
  await page.context().route(script, async (route) => {
    const answer = answers[asked]
    asked += 1
    if (!answer) throw new Error('The script was requested more often than expected.')
    await answer(route)
  })
  return () => asked
}

function works(route: Route): Promise<void> {
  return serve(route, 'window.Plaid = window.tidewell.simulator.Plaid')
}

function throwsOnce(route: Route): Promise<void> {
  return serve(
    route,
    `const { Plaid } = window.tidewell.simulator
     let isBroken = true
     window.Plaid = {
       ...Plaid,
       create(config) {
         if (!isBroken) return Plaid.create(config)
         isBroken = false
         throw new Error('Link could not be made.')
       },
     }`,
  )
}

function serve(route: Route, body: string): Promise<void> {
  return route.fulfill({ contentType: 'text/javascript', body })
}

/** The error message is shown, and the rest of the page still works. */
async function expectWords(page: Page): Promise<void> {
  await expect(page.locator('[data-slot="banklink-link-error"]')).toContainText('We couldn’t open Plaid')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeEnabled()
  await expect(page.getByText('$12,480.36')).toBeVisible()
  await page.getByRole('button', { name: 'Behind the scenes' }).click()
  await page.getByRole('dialog', { name: 'Behind the scenes' }).getByRole('button', { name: 'Close' }).click()
}
