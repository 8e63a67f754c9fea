import type { Locator, Page } from '@playwright/test'

/** The parts of the account page that tests look at. */
export interface AccountPage {
  /** Once the list above it has its height: a button that moves under the pointer is not clicked. */
  linkButton: Locator
  /** The accounts in the list. */
  accounts: Locator
  account: (name: string | RegExp) => Locator
  /** At the top of the page: which accounts need a new sign-in. */
  banner: Locator
  /** The error message of a link. */
  linkError: Locator
  backstageButton: Locator
  backstage: Locator
  /** The developer's panel. */
  devtools: Locator
  /** Opens the panel, which is closed, at a tab, and answers its content. */
  openDevtools: (tab: string) => Promise<Locator>
  /** Goes to another tab of the open panel. */
  devtoolsTab: (tab: string) => Promise<Locator>
}

const loading = '[data-slot="banklink-accounts"][data-state="loading"]'

export function accountPage(page: Page): AccountPage {
  // In any language. Where there is none, what speaks for linking is a list as well.
  const accounts = page.locator('[data-slot="banklink-accounts-list"] > *')
  const devtools = page.getByRole('dialog', { name: 'Banklink devtools' })
  const devtoolsTab = async (tab: string): Promise<Locator> => {
    await devtools.getByRole('tab', { name: tab }).click()
    return devtools.getByRole('tabpanel', { name: tab })
  }
  return {
    linkButton: page.locator(`body:not(:has(${loading})) [data-slot="banklink-link-account-button"]`),
    accounts,
    account: (name) => accounts.filter({ hasText: name }),
    banner: page.locator('[data-slot="banklink-reconnect-banner"]'),
    linkError: page.locator('[data-slot="banklink-link-error"]'),
    backstageButton: page.getByRole('button', { name: 'Behind the scenes' }),
    backstage: page.getByRole('dialog', { name: 'Behind the scenes' }),
    devtools,
    openDevtools: async (tab) => {
      await page.getByRole('button', { name: 'Banklink devtools', expanded: false }).click()
      return devtoolsTab(tab)
    },
    devtoolsTab,
  }
}
