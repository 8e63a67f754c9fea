import { expectClean } from '@banklink/test/e2e'
import type { LinkVerbs } from '../src/driver/LinkDriver.ts'
import { scenarios } from '../src/index.ts'
import { expect, test } from './test.ts'

const drives = { ...scenarios }

const consent = 'Bond Sandbox would like to link your bank account'

/** The panes of a scenario by their headings, as each is left. */
const panes = {
  mfa: [
    consent,
    'Choose your bank',
    'Sign in to First Platypus Bank',
    'Get a code',
    'Enter the code',
    'Choose your accounts',
    'Your account is ready',
  ],
  // The list of banks is looked at twice: whole, and without a hit.
  sameDayDeposits: [
    consent,
    'Choose your bank',
    'Choose your bank',
    'Enter your account numbers',
    'A deposit is on its way',
  ],
} as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const name of ['mfa', 'sameDayDeposits'] as const) {
    test.describe(() => {
      test.use({ colorScheme })

      test(`no pane of ${name} has a barrier, ${colorScheme}`, async ({ app, mock, page }) => {
        await app.openLink({ token: await mock.linkToken(), mock: mock.url })
        const seen: string[] = []
        await drives[name](
          beforeEach(app.link, async () => {
            await expect(app.link.heading()).not.toHaveText(/One moment|Loading/)
            seen.push((await app.link.heading().textContent()) ?? '')
            await expectClean(page, seen.at(-1) ?? '')
          }),
        )
        expect(seen).toEqual(panes[name])
        await expect.poll(app.ends).toHaveLength(1)
      })
    })
  }
}

/** The same actions, each of which checks the pane first. */
function beforeEach(link: LinkVerbs, look: () => Promise<void>): LinkVerbs {
  const verbs = Object.entries(link).map(([name, verb]: [string, (...given: unknown[]) => Promise<unknown>]) => {
    const looking = async (...given: unknown[]) => {
      await look()
      return verb(...given)
    }
    return [name, looking]
  })
  return Object.fromEntries(verbs) as LinkVerbs
}
