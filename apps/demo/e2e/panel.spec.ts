import { expectClean } from '@banklink/test/e2e'
import type { Page } from '@playwright/test'
import { watchLeaks } from './leaks.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@panel'] }

test('a run from click to linked shows its timeline in order', tag, async ({ page, account }) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  const timeline = await account.openDevtools('Timeline')
  await expect(timeline.getByRole('listitem').last()).toContainText('completed → done active')
  const rows = await timeline.getByRole('listitem').allTextContents()
  const order = [
    'preparing',
    '→ opening',
    'Link OPEN',
    'shown → open',
    'Link SELECT_INSTITUTION',
    'Link HANDOFF',
    'succeeded → completing',
    'completed → done active',
  ].map((text) => rows.findIndex((row) => row.includes(text)))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  const offsets = rows.map((row) => Number(/^\+(\d+) ms/.exec(row)?.[1]))
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other))
})

test('the link token’s end counts down, and its name is masked', tag, async ({ page, account }) => {
  await page.clock.install()
  await page.goto('/')
  await account.linkButton.hover()
  const session = await account.openDevtools('Session')
  const token = session.getByRole('region', { name: 'Link token' })
  await expect(token).toContainText(/link-sandbox-….{4}/)
  const left = async () => secondsIn(await token.innerText())
  const before = await left()
  await page.clock.runFor(60_000)
  await expect.poll(async () => before - (await left())).toBeGreaterThanOrEqual(60)
  expect(before - (await left())).toBeLessThan(120)
})

test(
  'ids and everything that a ticket needs are copied, without a secret',
  tag,
  async ({ page, context, account, platform }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const leaks = watchLeaks(page)
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    const session = await account.openDevtools('Session')
    await session.getByRole('button', { name: /^Copy Link session/ }).click()
    const [linkSession] = (await platform.state()).plaid.linkSessions
    await expect.poll(() => clipboard(page)).toBe(linkSession?.linkSessionId)

    await account.devtools.getByRole('button', { name: 'Copy for a support ticket' }).click()
    await expect.poll(() => clipboard(page)).toContain(`Link session: ${linkSession?.linkSessionId}`)
    const shown = [await clipboard(page)]
    for (const tab of ['Timeline', 'Session', 'Errors', 'Mock', 'Simulator']) {
      shown.push(await (await account.devtoolsTab(tab)).innerText())
    }
    const answers = await leaks.answers()
    const linkTokens = answers.flatMap(({ text }) => text.match(/link-sandbox-[\w-]+/g) ?? [])
    expect(linkTokens).not.toEqual([])
    const never = [...(await platform.secrets()), ...linkTokens, 'public-sandbox-']
    expect(never.filter((secret) => shown.join('\n').includes(secret))).toEqual([])
  },
)

test('an error has a fix, and links to its entry in the docs', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await platform.fail({ method: 'POST', status: 500, times: 9 })
  await account.linkButton.click()
  await expect(account.linkError).not.toBeEmpty()
  const errors = await account.openDevtools('Errors')
  const [first] = await errors.getByRole('listitem').all()
  const code = await first?.getByRole('heading').innerText()
  expect(code).toMatch(/^[a-z]+\.[a-z_]+$/)
  await expect(errors.getByText(/^(yes|no)$/).first()).toBeVisible()
  const address = await errors.getByRole('link').first().getAttribute('href')
  expect(address).toBe(`/docs/errors.md#${code?.replaceAll(/[._]/g, '-')}`)
  const docs = await page.request.get(address ?? '')
  expect(await docs.text()).toContain(`### \`${code}\``)
})

test('the tabs of the stand-ins steer the mock and the simulator', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  const mock = await account.openDevtools('Mock')
  await mock.getByRole('button', { name: '+ 1 day' }).click()
  await mock.getByRole('button', { name: 'Refuse the next exchange' }).click()
  await expect(mock.getByRole('list', { name: 'Faults that wait' })).toContainText('Refuse the next exchange')
  expect((await platform.state()).faults).toHaveLength(1)
  await mock.getByRole('button', { name: 'Clear' }).click()
  await expect(mock.getByText('No fault waits.')).toBeVisible()

  const simulator = await account.devtoolsTab('Simulator')
  await simulator.getByRole('combobox', { name: 'Scenario' }).selectOption('instantSuccess')
  await simulator.getByRole('button', { name: 'Play at the next opening' }).click()
  await account.linkButton.click()
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(simulator.getByRole('status').first()).toContainText('instantSuccess ended: onSuccess')
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])

  await simulator.getByRole('button', { name: 'Break the next create' }).click()
  await account.linkButton.click()
  await expect(account.linkError).not.toBeEmpty()
  await expect(await account.devtoolsTab('Errors')).toContainText('link.create_failed')
})

test('the keyboard alone opens it, goes through it and closes it', tag, async ({ page }) => {
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Banklink devtools' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Timeline' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Session', selected: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tabpanel', { name: 'Session' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Banklink devtools' })).toBeHidden()
  await expect(button).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing in any of its tabs', { tag: ['@panel', '@phone'] }, async ({ page, account, platform }) => {
      await page.goto('/')
      await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
      await platform.fail({ method: 'POST', status: 500, times: 9 })
      await account.linkButton.click()
      await expect(account.linkError).not.toBeEmpty()
      await account.openDevtools('Timeline')
      for (const tab of ['Timeline', 'Session', 'Errors', 'Mock', 'Simulator']) {
        await account.devtoolsTab(tab)
        await expectClean(page, tab)
      }
    })
  })
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

function secondsIn(text: string): number {
  const [, hours, minutes, seconds] = /(?:(\d+) h )?(?:(\d+) min )?(\d+) s/.exec(text) ?? []
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)
}
