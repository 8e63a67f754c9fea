import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const tag = { tag: ['@callback-log'] }

for (const platformId of ['bond', 'cybrid'] as const) {
  test.describe(platformId, () => {
    test.use({ platformId })

    test(
      'every callback of Link reaches the log, without typed values',
      tag,
      async ({ page, account, platform, link }) => {
        const logged = listen(page)
        await page.goto('/')
        await account.linkButton.click()
        await link.acceptConsent()
        await link.frame.getByLabel('Search').fill('Platypus')
        await link.chooseBank('First Platypus Bank')
        await link.signIn('pass_bad')
        await expect(link.frame.getByRole('alert')).toContainText('username or password')
        await link.signIn()
        await link.chooseAccounts(['Plaid Checking'])
        await link.finish()
        await expect(account.accounts).toContainText('Active')

        const events = await logged()
        expect(events.map(({ name }) => name)).toEqual(
          expect.arrayContaining([
            'OPEN',
            'SEARCH_INSTITUTION',
            'SELECT_INSTITUTION',
            'SUBMIT_CREDENTIALS',
            'HANDOFF',
            'onSuccess',
          ]),
        )
        const [session] = (await platform.state()).plaid.linkSessions
        // `onLoad` comes before there is a session.
        const ids = events.filter(({ name }) => name !== 'onLoad').map(({ linkSessionId }) => linkSessionId)
        expect(new Set(ids)).toEqual(new Set([session?.linkSessionId]))
        const text = JSON.stringify(events)
        for (const typed of ['user_good', 'pass_good', 'pass_bad', 'public-sandbox']) expect(text).not.toContain(typed)
        expect(text).not.toContain('"institution_search_query"')

        const log = await account.openDevtools('Timeline')
        for (const { name } of events) await expect(log.getByText(name, { exact: true }).first()).toBeAttached()
      },
    )
  })
}

test('leaving Link is in the log too', tag, async ({ page, account, platform, link }) => {
  const logged = listen(page)
  await page.goto('/')
  await account.linkButton.click()
  await link.leave()
  await link.isClosed()
  const events = await logged()
  expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining(['OPEN', 'EXIT', 'onExit']))
  const [session] = (await platform.state()).plaid.linkSessions
  expect(events.find(({ name }) => name === 'onExit')).toMatchObject({
    linkSessionId: session?.linkSessionId,
    details: { status: 'requires_credentials' },
  })
})

interface Logged {
  name: string
  linkSessionId: string | null
  details: Record<string, string>
}

/** What the page's logger, one line of it, has written to the console. */
function listen(page: Page): () => Promise<Logged[]> {
  const lines: Promise<Logged>[] = []
  page.on('console', (message) => {
    const [, event] = message.args()
    if (event && message.text().startsWith('Link:')) lines.push(event.jsonValue() as Promise<Logged>)
  })
  return () => Promise.all(lines)
}
