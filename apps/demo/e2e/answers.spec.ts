import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@script-recovery'] }
const answers = '**/gatewayAnswers-*.js'

test('the reader of the gateway’s answers is loaded during the first request', tag, async ({ page }) => {
  const order: string[] = []
  page.on('request', (request) => {
    const name = /(gatewayAnswers|\/accounts$)/.exec(request.url())?.[1]
    if (name) order.push(name)
  })
  await page.goto('/')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  expect(order.toSorted()).toEqual(['/accounts', 'gatewayAnswers'])
})

test('an answer that could not be read is requested again', tag, async ({ page, account, platform, browserName }) => {
  await platform.link({ bank: 'Tartan Bank' })
  let refused = 0
  await page.route(answers, (route) => (refused++ === 0 ? route.abort() : route.continue()))
  await page.goto('/')
  if (browserName === 'firefox') {
    // It remembers that a module failed, until the page is loaded again.
    await expect(page.getByText('We couldn’t load your bank accounts.')).toBeVisible()
    await page.reload()
  }
  await expect(account.account('Tartan Bank')).toContainText('Active')
  expect(refused).toBeGreaterThan(1)
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
})
