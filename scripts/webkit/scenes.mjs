import { deepStrictEqual as expect } from 'node:assert'
import { webview } from '@banklink/test/e2e'
import { plaidPath } from '../../apps/demo/e2e/platform.ts'

const button = (text) => `//button[normalize-space()="${text}"]`
const frame = '//iframe[@title="Plaid Link simulator"]'
const tab = '\uE004'
const enter = '\uE007'
const slot = (name) => `//*[@data-slot="${name}"]`
/** Once the list above has its height: what moves under the pointer is not clicked. */
const loaded = '//body[not(.//*[@data-slot="banklink-accounts"][@data-state="loading"])]'
const linkButton = loaded + slot('banklink-link-account-button')

/** What is done in WebKit, from the app's first page on. */
export const scenes = [
  {
    name: 'link',
    async run(browser) {
      await signIn(browser)
      await finish(browser, ['Plaid Checking'])
      await browser.see('is linked.')
    },
  },
  {
    name: 'choose one of two',
    async run(browser) {
      await signIn(browser)
      await finish(browser, ['Plaid Checking', 'Plaid Saving'])
      await browser.see('Choose the account to link')
      await isInside(browser, 'banklink-account-chooser-title', 'banklink-account-chooser')
      await browser.click('(//*[@data-slot="banklink-account-choice"])[1]')
      await browser.see('is linked.')
    },
  },
  {
    name: 'reconnect',
    prepare: async (platform) => platform.mock.requireLogin(await platform.link()),
    async run(browser) {
      await browser.click(
        '//section[@data-slot="banklink-reconnect-banner"]//button[starts-with(normalize-space(), "Reconnect")]',
      )
      await browser.enterFrame(frame)
      await browser.click(button('Continue'))
      await enterLogin(browser)
      await browser.click(button('Finish'))
      await browser.leaveFrame()
      await browser.see('is reconnected')
    },
  },
  {
    name: 'verify deposits',
    prepare: (platform) => platform.link({ status: 'pending_manual_verification' }),
    async run(browser) {
      await browser.click('//li[@data-slot="banklink-account"]//button[starts-with(normalize-space(), "Enter code")]')
      await browser.enterFrame(frame)
      await browser.type('//input', 'ABC')
      await browser.press(enter)
      await browser.click(button('Finish'))
      await browser.leaveFrame()
      await browser.see('is verified.')
    },
  },
  {
    name: 'keyboard',
    async run(browser) {
      await browser.see('Link a bank account')
      await browser.run(`document.querySelector('[data-slot="banklink-link-account-button"]').focus()`)
      await browser.press(enter)
      await browser.enterFrame(frame)
      await browser.see('Continue')
      await browser.press(tab)
      await browser.press(enter)
      await browser.see('Choose your bank')
      await browser.leaveFrame()
    },
  },
  {
    name: 'remove',
    prepare: (platform) => platform.link({ bank: 'Tartan Bank' }),
    async run(browser, { platform }) {
      await browser.click(slot('banklink-account-menu-button'))
      await browser.click(slot('banklink-account-remove'))
      await browser.see('You won’t be able to use')
      await browser.click(slot('banklink-dialog-cancel'))
      await hasFocus(browser, 'banklink-account-menu-button')
      await browser.click(slot('banklink-account-menu-button'))
      await browser.click(slot('banklink-account-remove'))
      await browser.click(slot('banklink-dialog-confirm'))
      await browser.see('was removed.')
      expect(await platform.linkedRows(), ['removed instantly_verified Tartan Bank'])
    },
  },
  {
    name: 'return from a bank',
    // A browser inside an app opens no window, so the bank's page takes the place of the app's.
    userAgent: webview,
    async run(browser, { platform }) {
      await browser.click(linkButton)
      await browser.enterFrame(frame)
      await browser.click(button('Continue'))
      await browser.click('//button[contains(., "Platypus OAuth Bank")]')
      await browser.click('//button[starts-with(normalize-space(), "Continue to ")]')
      await browser.leaveFrame()
      await browser.click('//label[contains(., "Plaid Saving")]//input')
      await browser.click(button('Allow'))
      await browser.enterFrame(frame)
      await browser.click(button('Finish'))
      await browser.leaveFrame()
      // What says that it is linked is on the page of the return, which is left at once.
      await browser.see('Active')
      expect(await platform.linkedRows(), ['active instantly_verified Platypus OAuth Bank'])
      expect(await platform.exchanges(), 1)
    },
  },
  {
    name: 'crash during the exchange',
    prepare: (platform) => platform.fail({ method: 'POST', path: plaidPath, with_body: true, delay_ms: 1500 }),
    async run(browser, { demo, platform }) {
      await signIn(browser)
      await finish(browser, ['Plaid Checking'])
      await browser.until(async () => (await platform.state()).faults.length === 0)
      await browser.replacePage()
      await browser.goto(demo.url)
      await browser.see('First Platypus Bank ••0000 is linked.')
      expect(await platform.rows(), ['active instantly_verified First Platypus Bank'])
      expect(await platform.exchanges(), 1)
    },
  },
  {
    name: 'failure, and a way on',
    prepare: (platform) => platform.fail({ method: 'POST', path: plaidPath, with_body: true, status: 422 }),
    async run(browser, { platform }) {
      await signIn(browser)
      await finish(browser, ['Plaid Checking'])
      await browser.see('We couldn’t link your account')
      expect(await platform.exchanges(), 0)
      await signIn(browser)
      await finish(browser, ['Plaid Checking'])
      await browser.see('is linked.')
      expect(await platform.exchanges(), 1)
    },
  },
  {
    name: 'form for someone else’s account',
    async run(browser, { platform }) {
      await browser.click(`${loaded}//summary`)
      await browser.type('//input[@name="routingNumber"]', '123456789')
      await browser.click(slot('banklink-add-account-button'))
      await browser.see('This isn’t a US routing number.')
      await browser.clear('//input[@name="routingNumber"]')
      await browser.type('//input[@name="routingNumber"]', '011401533')
      await browser.type('//input[@name="accountNumber"]', '1111222233330000')
      await browser.type('//input[@name="accountNumberAgain"]', '1111222233330000')
      await browser.type('//input[@name="bankName"]', 'Tartan Bank')
      await browser.click('//input[@name="agreement"]')
      await browser.click(slot('banklink-add-account-button'))
      await browser.see('was added as someone else’s account.')
      expect(await platform.rows(), ['active unverifiable Tartan Bank'])
    },
  },
  {
    name: 'linked with a dark system',
    isDark: true,
    async run(browser) {
      await browser.see('Link a bank account')
      const isDark = await browser.run("return matchMedia('(prefers-color-scheme: dark)').matches")
      if (!isDark) throw new Error('The system is not dark.')
      await signIn(browser)
      await finish(browser, ['Plaid Checking'])
      await browser.see('is linked.')
    },
  },
]

/** Link, up to the accounts of a bank; the frame is entered. */
async function signIn(browser) {
  await browser.click(linkButton)
  await browser.enterFrame(frame)
  await browser.click(button('Continue'))
  await browser.click('//button[contains(., "First Platypus Bank")]')
  await enterLogin(browser)
}

async function enterLogin(browser) {
  await browser.type('//input[@type="text" or not(@type)][1]', 'user_good')
  await browser.type('//input[@type="password"]', 'pass_good')
  await browser.click(button('Sign in'))
}

async function finish(browser, accounts) {
  for (const name of accounts) await browser.click(`//label[contains(., "${name}")]//input`)
  await browser.click(button('Continue'))
  await browser.click(button('Finish'))
  await browser.leaveFrame()
}

/** Whether a part lies within another, and not on its border. */
async function isInside(browser, inner, outer) {
  const [top, edge] = await browser.run(
    "return arguments.length && [0, 1].map((at) => document.querySelector('[data-slot=\"' + arguments[at] + '\"]').getBoundingClientRect().top)",
    inner,
    outer,
  )
  if (top <= edge) throw new Error(`${inner} begins at ${top}, and ${outer} at ${edge}.`)
}

function hasFocus(browser, name) {
  return browser.until(() => browser.run(`return document.activeElement?.matches('[data-slot="${name}"]')`))
}
