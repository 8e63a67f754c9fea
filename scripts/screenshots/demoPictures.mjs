import { statSync } from 'node:fs'
import { join } from 'node:path'
import { startProcess } from '@banklink/test/e2e'

/** As large as a picture on a page may be, in bytes. */
const largest = 150 * 1024

/**
 * Takes the pictures of the README and of the docs' first page: the demo's first screen with a linked account, light and
 * dark. Writes `demo-light.png` and `demo-dark.png` into the folder.
 */
export async function demoPictures(browser, { root, folder }) {
  const { url, stop } = await startDemo(root)
  try {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ ...screen, colorScheme })
      const page = await context.newPage()
      await page.goto(url)
      await linkAccount(page)
      const path = join(folder, `demo-${colorScheme}.png`)
      await page.screenshot({ path })
      const { size } = statSync(path)
      if (size > largest) throw new Error(`${path} has ${size} bytes, more than ${largest}.`)
      await page.request.post(`${url}/mock/control/reset`)
      await context.close()
    }
  } finally {
    await stop()
  }
}

const screen = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'en-US' }

/** As a visitor does, so that the list has an account. */
async function linkAccount(page) {
  await page.getByRole('button', { name: 'Link an account' }).click()
  const link = page.frameLocator('iframe[title="Plaid Link simulator"]')
  await link.getByRole('button', { name: 'Continue' }).click()
  await link.getByRole('button', { name: 'First Platypus Bank' }).click()
  await link.getByLabel('Username').fill('user_good')
  await link.getByLabel('Password').fill('pass_good')
  await link.getByRole('button', { name: 'Sign in' }).click()
  await link.getByRole('checkbox', { name: /Plaid Checking/ }).check()
  await link.getByRole('button', { name: 'Continue' }).click()
  await link.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('listitem').filter({ hasText: 'First Platypus Bank' }).getByText('Active').waitFor()
  // A page that was loaded with the account shows it without the news of its link.
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: 'First Platypus Bank' }).getByText('Active').waitFor()
}

async function startDemo(root) {
  const { urls, stop } = await startProcess({
    args: ['server/main.ts', '--port', '0'],
    cwd: join(root, 'apps', 'demo'),
    env: { PLAID_CLIENT_ID: '', PLAID_SECRET: '' },
    addresses: ['Demo'],
    end: (child) => void child.kill('SIGTERM'),
  })
  return { url: urls.Demo, stop }
}
