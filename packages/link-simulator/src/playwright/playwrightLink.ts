import type { FrameLocator, Locator, Page } from '@playwright/test'
import type { LinkVerbs } from '../driver/LinkDriver.ts'

/** Acts as the user in the simulator's panel in a browser. */
export interface PlaywrightLink extends LinkVerbs {
  /** The heading on the screen. */
  heading: () => Locator
}

/**
 * A driver for the Link that is open in a page, or is opened next. It finds everything by role and name, and waits as
 * Playwright does.
 *
 * @example
 * const link = playwrightLink(page)
 * await page.getByRole('button', { name: 'Link a bank account' }).click()
 * await link.acceptConsent()
 * await link.chooseInstitution('First Platypus Bank')
 * await link.submitCredentials('user_good', 'pass_good')
 * await link.chooseAccounts(['Plaid Checking'])
 * await link.finish()
 */
// oxlint-disable-next-line max-lines-per-function -- one object, a verb a line or two
export function playwrightLink(page: Page): PlaywrightLink {
  // Other handlers of the page keep hidden frames; an embedded Link shows its banks in one of its own.
  const over = page.locator('iframe[id^="plaid-link-iframe-"]').filter({ visible: true }).contentFrame()
  const banks = page
    .locator('iframe[id^="plaid-link-iframe-"], iframe[id^="plaid-embedded-link-iframe-"]')
    .filter({ visible: true })
    .last()
    .contentFrame()
  const press = (name: string, frame: FrameLocator = over) => button(frame, name).click()
  let bank: Page | null = null

  async function decideAtBank(name: 'Allow' | 'Deny', accounts?: readonly string[]): Promise<string | null> {
    if (bank) {
      const there = bank
      const closed = there.waitForEvent('close')
      // The click closes the window, which may be over before Playwright has seen the end of the click.
      await decide(there, name, accounts).catch((error: unknown) => {
        if (!there.isClosed()) throw error
      })
      await closed
      await comeBack()
      return null
    }
    const back = page.waitForRequest((request) => request.url().includes('oauth_state_id='))
    const inPlace = await Promise.any([page, over].map(async (place) => (await bankPage(place)).place))
    await decide(inPlace, name, accounts)
    return (await back).url()
  }

  // Link looks for the closed window a few times in a second.
  async function comeBack(): Promise<void> {
    bank = null
    await button(over, 'Open it again').waitFor({ state: 'hidden' })
  }

  return {
    heading: () => over.getByRole('heading', { level: 1 }),
    acceptConsent: () => press('Continue'),
    chooseAuthType: (authType) => press(authType === 'manual' ? 'Enter account numbers' : 'Log in to your bank'),
    searchInstitution: (query) => over.getByRole('searchbox', { name: 'Search for a bank' }).fill(query),
    chooseInstitution: (name) => press(name, banks),
    goOnAnyway: () => press('Continue anyway'),
    submitCredentials: async (username, password) => {
      await over.getByRole('textbox', { name: 'Username' }).fill(username)
      await over.getByLabel('Password').fill(password)
      await press('Sign in')
    },
    answerMfa: async (answers) => {
      await answer(over, answers)
      await press('Continue')
    },
    solveRecaptcha: async () => {
      await over.getByRole('checkbox', { name: 'I am not a robot' }).check()
      await press('Continue')
    },
    goToBank: async (way = 'window') => {
      const go = over.getByRole('button', { name: /^(Continue to |Open it again)/ })
      if (way === 'redirect') return await go.click()
      const opened = page.waitForEvent('popup')
      await go.click()
      bank = await opened
    },
    allowAtBank: (names) => decideAtBank('Allow', names),
    denyAtBank: () => decideAtBank('Deny'),
    closeBank: async () => {
      await bank?.close()
      await comeBack()
    },
    chooseAccounts: async (names) => {
      for (const name of names) {
        await over.getByRole('checkbox', { name }).or(over.getByRole('radio', { name })).check()
      }
      await press('Continue')
    },
    enterNumbers: () => press('Link with account numbers'),
    submitNumbers: async ({ routingNumber, accountNumber, subtype }) => {
      await over.getByRole('textbox', { name: 'Routing number' }).fill(routingNumber)
      await over.getByRole('textbox', { name: 'Account number' }).fill(accountNumber)
      if (subtype) await over.getByRole('radio', { name: subtype === 'savings' ? 'Savings' : 'Checking' }).check()
      await press('Continue')
    },
    submitDepositCode: async (code) => {
      await over.getByRole('textbox', { name: 'Deposit code' }).fill(code)
      await press('Verify')
    },
    finish: () => press('Finish'),
    goBack: () =>
      over
        .getByRole('button', { name: /^(Back to |Choose another bank|Try again)/ })
        .first()
        .click(),
    leave: async () => {
      const close = over.getByRole('button', { name: 'Close', exact: true }).first()
      await close.click()
      const leave = button(over, 'Leave') // where Link asks; not everywhere
      if (await leave.isVisible()) await leave.click()
    },
    askToLeave: () => over.getByRole('button', { name: 'Close', exact: true }).first().click(),
    stay: () => press('Go on linking'),
    confirmLeave: () => press('Leave'),
  }
}

function button(place: Page | FrameLocator, name: string): Locator {
  return place.getByRole('button', { name, exact: true })
}

async function bankPage<place extends Page | FrameLocator>(place: place): Promise<{ place: place }> {
  await button(place, 'Allow').waitFor()
  return { place }
}

async function decide(place: Page | FrameLocator, name: string, accounts?: readonly string[]): Promise<void> {
  await button(place, name).waitFor()
  for (const box of accounts ? await place.getByRole('checkbox').all() : []) {
    const label = await box.locator('xpath=..').textContent()
    await box.setChecked(accounts?.some((account) => label?.includes(account)) ?? true)
  }
  await button(place, name).click()
}

/** Fills in the answers, question by question, and selects options. */
async function answer(frame: FrameLocator, answers: readonly string[]): Promise<void> {
  const groups = frame.locator('#mfa > fieldset, #mfa > label')
  await groups.first().waitFor()
  for (const [index, text] of answers.entries()) {
    const group = groups.nth(index)
    const field = group.getByRole('textbox')
    if ((await field.count()) > 0) await field.fill(text)
    else await group.getByRole('radio', { name: text, exact: true }).check()
  }
}
