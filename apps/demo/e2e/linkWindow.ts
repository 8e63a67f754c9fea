import { expect, type FrameLocator, type Page } from '@playwright/test'

/** Link's window over the page, with a user's actions. */
export interface LinkWindow {
  frame: FrameLocator
  isOpen: () => Promise<void>
  isClosed: () => Promise<void>
  acceptConsent: () => Promise<void>
  chooseBank: (name: string) => Promise<void>
  signIn: (password?: string) => Promise<void>
  chooseAccounts: (names: readonly string[]) => Promise<void>
  finish: () => Promise<void>
  /** Closes it, and says yes where it asks. */
  leave: () => Promise<void>
}

const selector = 'iframe[title="Plaid Link simulator"]:visible'

export function linkWindow(page: Page): LinkWindow {
  const frame = page.frameLocator(selector)
  const press = (name: string | RegExp) => frame.getByRole('button', { name }).click()
  return {
    frame,
    isOpen: () => expect(frame.getByRole('heading', { name: /would like to link/ })).toBeVisible(),
    isClosed: () => expect(page.locator(selector)).toHaveCount(0),
    acceptConsent: () => press('Continue'),
    chooseBank: (name) => press(name),
    async signIn(password = 'pass_good') {
      await frame.getByLabel('Username').fill('user_good')
      await frame.getByLabel('Password').fill(password)
      await press('Sign in')
    },
    async chooseAccounts(names) {
      for (const name of names) await frame.getByRole('checkbox', { name: new RegExp(name) }).check()
      await press('Continue')
    },
    finish: () => press('Finish'),
    async leave() {
      await press('Close')
      await press('Leave')
    },
  }
}

export interface FinishedLink {
  bank?: string
  accounts?: readonly string[]
}

/** From Link's first pane to its last. */
export async function finishLink(page: Page, link: FinishedLink = {}): Promise<void> {
  const { bank = 'First Platypus Bank', accounts = ['Plaid Checking'] } = link
  const window = linkWindow(page)
  await window.acceptConsent()
  await window.chooseBank(bank)
  await window.signIn()
  await window.chooseAccounts(accounts)
  await window.finish()
}
