import { type Scenario, scenarios } from '../src/index.ts'
import type { TokenPurpose } from './mockAt.ts'
import { expect, test, webview } from './test.ts'

type Name = Exclude<keyof typeof scenarios, 'oauthReturn'>

const drives: Record<Name, Scenario> = scenarios
const names = Object.keys(scenarios).filter((name): name is Name => name !== 'oauthReturn')

const purposes: Partial<Record<Name, Exclude<TokenPurpose, 'link'>>> = {
  renewLogin: 'login',
  verifyDeposits: 'deposits',
  failDeposits: 'deposits',
}

for (const name of names) {
  test.describe(() => {
    test.use(name === 'oauthRedirect' ? { userAgent: webview } : {})

    test(`joined: ${name}`, async ({ app, mock, page }) => {
      await app.openLink({ token: await mock.linkToken(purposes[name]), mock: mock.url })
      let end = await drives[name](app.link)
      if (end.kind === 'redirect') {
        await page.waitForURL(end.returnUri ?? '')
        end = await scenarios.oauthReturn(app.link)
      }
      await expect.poll(app.ends).toEqual([end])
      const status = end.kind === 'success' ? 'succeeded' : 'left'
      await expect.poll(async () => (await mock.sessions()).at(-1)).toBe(status)
    })
  })
}

const alone = [
  'instantSuccess',
  'wrongPassword',
  'oauthPopup',
  'oauthDenied',
  'sameDayDeposits',
  'renewLogin',
  'failDeposits',
] as const

for (const name of alone) {
  test(`without a mock: ${name}`, async ({ app }) => {
    const update = purposes[name]
    await app.openLink(update ? { update } : {})
    const end = await drives[name](app.link)
    await expect.poll(app.ends).toEqual([end])
  })
}
