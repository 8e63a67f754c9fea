import type { Page, Request } from '@playwright/test'
import { askToRemove } from './askToRemove.ts'
import { bodyOf } from './bodyOf.ts'
import { cybridWays } from './cybridWays.ts'
import { findValues, watchLeaks } from './leaks.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@gateway-secrets'] }
const completions = '**/api/banklink/completions'

test('no credential, access token or account number reaches the browser', tag, async ({ page, account, platform }) => {
  await platform.link({ bank: 'Tartan Bank' })
  const leaks = watchLeaks(page)
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await account.backstageButton.click()
  await expect(account.backstage.getByText('active, instantly_verified')).toHaveCount(2)
  await askToRemove(page, 'Tartan Bank')
  await page.getByRole('button', { name: 'Remove account' }).click()
  await expect(account.account('Tartan Bank')).toHaveCount(0)

  const secrets = await platform.secrets()
  // Two credentials, an access token for each link, and the number that both have.
  expect(secrets.length).toBeGreaterThanOrEqual(5)
  const answers = await leaks.answers()
  const kept = await leaks.kept()
  for (const { url, text } of answers)
    expect(
      secrets.filter((secret) => text.includes(secret)),
      url,
    ).toEqual([])
  expect(findValues(kept, secrets)).toEqual([])

  // The same search does find what is no secret.
  const { bond } = await platform.state()
  const ids = bond.cardAccounts[0]?.linkedAccounts.map(({ linkedAccountId }) => linkedAccountId) ?? []
  expect(answers.filter(({ text }) => ids.some((id) => text.includes(id))).length).toBeGreaterThan(2)
  expect(findValues(kept, ids)).toContain('queries')
})

for (const { way, isDirect } of cybridWays) {
  test.describe(`Cybrid, ${way}`, () => {
    test.use({ platformId: 'cybrid', isDirect })

    test(
      "the browser receives neither the bank’s token nor Cybrid's personal data",
      tag,
      async ({ page, account, platform }) => {
        const leaks = watchLeaks(page)
        await page.goto('/')
        await account.linkButton.click()
        await finishLink(page)
        await expect(account.accounts).toContainText('Active')
        await account.backstageButton.click()
        await expect(account.backstage.getByText('ins_109508 ••0000 USD')).toBeVisible()

        const secrets = await platform.secrets()
        expect(secrets).toContain((await platform.mock.secrets()).cybrid.bankToken)
        for (const { url, text } of await leaks.answers()) {
          expect(
            secrets.filter((secret) => text.includes(secret)),
            url,
          ).toEqual([])
        }
        expect(findValues(await leaks.kept(), secrets)).toEqual([])
      },
    )
  })
}

test('what the mock keeps secret has no way to the page', tag, async ({ page, demo }) => {
  await page.goto('/')
  for (const path of [
    '/mock/control/secrets',
    '/mock/control/state/../secrets',
    '/mock/control/%73ecrets',
    '/mock/bond/api/v0/accounts',
    '/mock/link/../control/secrets',
    '/mock/link/sessions/..%2F..%2Fcontrol%2Fsecrets/success',
  ]) {
    const answer = await page.request.get(demo.url + path)
    expect(answer.status(), path).toBe(404)
    const posted = await page.request.post(demo.url + path, { data: {} })
    expect(posted.status(), path).toBe(404)
  }
})

test('another user cannot complete a link that is not theirs', tag, async ({ page, account, platform }) => {
  const caught = page.waitForRequest(completions)
  await page.route(completions, (route) => route.abort())
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  const request = await caught
  await expect(account.linkError).not.toBeEmpty()

  await signIn(page, 'theo')
  const refused = await replay(page, request)
  expect(refused.status).toBe(403)
  expect(refused.code).toBe('request.state_foreign')
  expect(await platform.exchanges()).toBe(0)
  expect(await platform.rows('theo')).toEqual([])

  await signIn(page, 'nora')
  const done = await replay(page, request)
  expect(done.status).toBe(201)
  expect(await platform.rows('nora')).toEqual(['active instantly_verified First Platypus Bank'])
})

test('no user can read, remove or reconnect the account of another', tag, async ({ page, platform, demo }) => {
  const id = await platform.link({ person: 'nora' })
  const gateway = `${demo.url}/api/banklink`
  await signIn(page, 'theo')
  const list = await page.request.get(`${gateway}/accounts`)
  expect(await list.json()).toEqual({ accounts: [] })
  const answers = [
    await page.request.get(`${gateway}/accounts/${id}`),
    await page.request.delete(`${gateway}/accounts/${id}`),
    await page.request.post(`${gateway}/link-tokens`, { data: { purpose: 'reconnect', accountId: id } }),
  ]
  for (const answer of answers) {
    expect(answer.status()).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'platform.account_not_found' })
  }
  expect(await platform.rows('nora')).toEqual(['active instantly_verified First Platypus Bank'])
  expect(await platform.asked('DELETE', /./)).toBe(0)
  expect(await platform.asked('PATCH', /./)).toBe(0)

  await signIn(page, 'nora')
  const own = await page.request.get(`${gateway}/accounts/${id}`)
  expect(await own.json()).toMatchObject({ id, status: 'active' })
})

test('without a session there is nothing', tag, async ({ request, demo }) => {
  for (const path of ['accounts', 'capabilities']) {
    const answer = await request.get(`${demo.url}/api/banklink/${path}`)
    expect(answer.status()).toBe(401)
  }
})

test(
  'after another user signed in nothing of the first is on the page or stored',
  tag,
  async ({ page, account, platform }) => {
    const leaks = watchLeaks(page)
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    await expect(page.getByText('••0000 is linked.')).toBeVisible()

    await account.backstageButton.click()
    await account.backstage.getByRole('radio', { name: 'Theo Marchetti' }).check()
    await account.backstage.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('heading', { name: 'Hello, Theo' })).toBeVisible()
    await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()

    const { bond } = await platform.state()
    const [id = ''] = bond.cardAccounts[0]?.linkedAccounts.map(({ linkedAccountId }) => linkedAccountId) ?? []
    expect(id).not.toBe('')
    // The words around the brand's page name the bank of the simulator to everyone.
    const seen = await page.getByRole('region', { name: 'Demo' }).innerText()
    for (const trace of ['Platypus', '0000', 'Nora', '12,480']) expect(seen).not.toContain(trace)
    const kept = await leaks.kept()
    expect(findValues(kept, [id, '••0000', 'is linked'])).toEqual([])
    expect(findValues({ ...kept, document: seen }, ['Platypus'])).toEqual([])
    expect(kept.queries).not.toMatch(/"banklink","gateway","bond\/nora"/)
    expect(kept.indexedDB).toBe('[]')
  },
)

test('a link in progress does not pass to the next user who signs in', tag, async ({ page, account, platform }) => {
  const leaks = watchLeaks(page)
  await page.route(completions, (route) => route.abort())
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).not.toBeEmpty()
  expect((await leaks.kept()).indexedDB).toContain('First Platypus Bank')

  await page.unrouteAll()
  await account.backstageButton.click()
  await account.backstage.getByRole('radio', { name: 'Theo Marchetti' }).check()
  await account.backstage.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await expect(account.linkError).toBeEmpty()
  expect(await platform.exchanges()).toBe(0)
  expect(await platform.rows('theo')).toEqual([])

  // It waits for the one who began it.
  await account.backstageButton.click()
  await account.backstage.getByRole('radio', { name: 'Nora' }).check()
  await account.backstage.getByRole('button', { name: 'Close' }).click()
  await expect(account.accounts).toContainText('Active')
  expect(await platform.exchanges()).toBe(1)
  expect(await platform.rows('theo')).toEqual([])
  await expect.poll(() => leaks.kept().then(({ indexedDB }) => indexedDB)).toBe('[]')
})

async function signIn(page: Page, user: 'nora' | 'theo'): Promise<void> {
  const answer = await page.request.post('/demo/session', { data: { user } })
  expect(answer.ok()).toBe(true)
}

/** Sends a request of the page again, with the cookie that there is now. */
async function replay(page: Page, request: Request): Promise<{ status: number; code: unknown }> {
  const answer = await page.request.post(request.url(), {
    data: JSON.parse((await bodyOf(request)) ?? ''),
    headers: { 'Idempotency-Key': (await request.headerValue('Idempotency-Key')) ?? '' },
  })
  return { status: answer.status(), code: (await answer.json()).code }
}
