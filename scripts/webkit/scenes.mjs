const button = (text) => `//button[normalize-space()="${text}"]`
const frame = '//iframe[@title="Plaid Link simulator"]'
const tab = '\uE004'
const enter = '\uE007'
const linkButton = '//*[@data-slot="banklink-link-account-button"]'

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
      await browser.click('//li[@data-slot="banklink-account"]//button[starts-with(normalize-space(), "Reconnect")]')
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
