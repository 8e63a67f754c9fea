import { scenarios } from '../src/index.ts'
import { routeLink } from '../src/playwright/index.ts'
import { linkScriptUrl } from '../src/sdk/installPlaid.ts'
import { expect, test } from './test.ts'

const linked = { kind: 'success', verificationStatus: null }

test('PlaidLink', async ({ app, mock }) => {
  await app.openLink({ as: 'PlaidLink', token: await mock.linkToken(), mock: mock.url })
  await scenarios.instantSuccess(app.link)
  await expect.poll(app.ends).toEqual([linked])
})

test('PlaidEmbeddedLink', async ({ app, mock, page }) => {
  await app.goto({ as: 'PlaidEmbeddedLink', token: await mock.linkToken(), mock: mock.url })
  await app.link.chooseInstitution('First Platypus Bank')
  await app.link.submitCredentials('user_good', 'pass_good')
  await app.link.chooseAccounts(['Plaid Checking'])
  await app.link.finish()
  await expect.poll(app.ends).toEqual([linked])
  await expect(page.locator('iframe[id^="plaid-link-iframe-"]').filter({ visible: true })).toHaveCount(0)
})

test('a token that was spent is refused, and one that was left is not', async ({ app, mock }) => {
  const address = { token: await mock.linkToken(), mock: mock.url }
  await app.openLink(address)
  await scenarios.leaveAtBanks(app.link)
  await app.pressButton()
  await scenarios.instantSuccess(app.link)
  await expect.poll(app.ends).toMatchObject([{ status: 'institution_not_found' }, linked])
  await app.pressButton()
  await app.link.leave()
  await expect.poll(async () => (await app.ends()).at(-1)).toMatchObject({ errorCode: 'INVALID_LINK_TOKEN' })
})

test.describe(() => {
  test.use({ otherHosts: [new URL(linkScriptUrl).hostname] })

  test('react-plaid-link asks for Plaid’s script and gets the simulator', async ({ app, mock, page }) => {
    await routeLink(page, { script: await mock.linkScript(), mockUrl: mock.url })
    await page.goto(`/script?script&token=${await mock.linkToken()}`)
    await app.pressButton()
    await scenarios.instantSuccess(app.link)
    await expect.poll(app.ends).toEqual([linked])
    expect(await mock.sessions()).toEqual(['succeeded'])
  })
})
