import type { Locator, Page } from '@playwright/test'

/** Presses "Remove" in an account's menu: of the first account whose label begins so. */
export async function askToRemove(scope: Locator | Page, account = ''): Promise<void> {
  await menuOf(scope, account).click()
  await scope
    .getByRole('button', { name: new RegExp(`^Remove ${account}`) })
    .first()
    .click()
}

/** The button of an account's menu. */
export function menuOf(scope: Locator | Page, account = ''): Locator {
  return scope.getByRole('button', { name: new RegExp(`^Actions for ${account}`) }).first()
}
