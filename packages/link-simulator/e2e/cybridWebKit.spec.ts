import { mockControl } from '@banklink/mock-backend'
import type { Page } from '@playwright/test'
import { scenarios } from '../src/index.ts'
import { playwrightLink, routeLink } from '../src/playwright/index.ts'
import type { Mock } from './mockAt.ts'
import { expect, test } from './test.ts'

const bankHost = 'bank.sandbox.cybrid.app'
const decorations = /fonts\.googleapis\.com|fonts\.gstatic\.com|images\.cybrid\.xyz|api\.github\.com/

test.use({
  otherHosts: [
    bankHost,
    'cdn.plaid.com',
    'fonts.googleapis.com',
    'fonts.gstatic.com',
    'images.cybrid.xyz',
    'api.github.com',
  ],
})

/** What Cybrid's kit may do for a customer. */
const scopes = [
  'banks:read',
  'customers:read',
  'accounts:read',
  'prices:read',
  'workflows:read',
  'workflows:execute',
  'external_bank_accounts:read',
  'external_bank_accounts:write',
  'external_bank_accounts:execute',
]

/** Puts Cybrid's own web kit into the page, as it is published. Returns what it asks its bank, which is the mock. */
async function openKit(page: Page, mock: Mock, query = ''): Promise<string[]> {
  const seen: string[] = []
  const control = mockControl(mock.url)
  const { cybrid } = await control.secrets()
  const [customer] = (await control.state()).cybrid.customers
  await routeLink(page, { script: await mock.linkScript(), mockUrl: mock.url })
  await page.route(decorations, (route) => route.fulfill({ status: 200, json: {} }))
  await page.route(`https://${bankHost}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    seen.push(`${route.request().method()} ${pathname.replace(/\/[0-9a-f]{32}$/, '/:guid')}`)
    await route.fulfill({ response: await route.fetch({ url: `${mock.url}/cybrid${pathname}${search}` }) })
  })
  const answer = await page.request.post(`${mock.url}/cybrid/api/customer_tokens`, {
    headers: { Authorization: `Bearer ${cybrid.bankToken}` },
    data: { customer_guid: customer?.customerGuid, scopes },
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  await page.goto(`/cybrid${query}`)
  await page.evaluate(
    ({ auth, customerGuid }) => {
      const kit = document.createElement('cybrid-app')
      const config = {
        refreshInterval: 5000,
        routing: true,
        locale: 'en-US',
        theme: 'LIGHT',
        customer: customerGuid,
        fiat: 'USD',
        features: [],
        environment: 'sandbox',
      }
      document.body.append(Object.assign(kit, { auth, config, component: 'bank-account-connect' }))
    },
    { auth: access_token, customerGuid: customer?.customerGuid },
  )
  return seen
}

test("Cybrid's own web kit links an account, and renews its login", async ({ page, mock, browserName }) => {
  test.skip(browserName === 'firefox', "Firefox's requests reach Playwright without bodies, and this one's are sent on")
  const control = mockControl(mock.url)
  await control.set({ cybrid: { workflowMs: 0, accountMs: 0 } }) // the kit asks for five seconds at most
  const calls = await openKit(page, mock)
  await scenarios.instantSuccess(playwrightLink(page))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText('Account successfully added.')).toBeVisible()
  expect(new Set(calls)).toEqual(
    new Set([
      'GET /api/assets',
      'GET /api/customers/:guid',
      'POST /api/workflows',
      'GET /api/workflows/:guid',
      'POST /api/external_bank_accounts',
    ]),
  )
  const [linked] = (await control.state()).cybrid.externalBankAccounts
  expect(linked).toMatchObject({ asset: 'USD', accountKind: 'plaid' })

  await control.advance(60_000)
  await control.requireLogin(linked?.guid ?? '')
  const renewals = await openKit(page, mock, `?external_bank_account=${linked?.guid}`)
  await scenarios.renewLogin(playwrightLink(page))
  await expect(page.getByText('Account successfully reconnected.')).toBeVisible()
  expect(renewals).toContain('PATCH /api/external_bank_accounts/:guid')
  expect((await control.state()).cybrid.externalBankAccounts).toMatchObject([{ state: 'completed' }])
})
