import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkSimulator } from '../LinkSimulator.ts'
import { recordCalls } from '../testing/recordCalls.ts'

let simulator: LinkSimulator
let uninstall: () => void

beforeEach(() => {
  simulator = createLinkSimulator()
  uninstall = simulator.install()
})

afterEach(() => {
  uninstall()
  document.body.replaceChildren()
  document.body.removeAttribute('style')
})

function panel(): HTMLIFrameElement {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[id^="plaid-link-iframe-"]')
  if (!frame) throw new Error('There is no panel in the page.')
  return frame
}

function inside(frame: HTMLIFrameElement = panel()): HTMLElement {
  if (!frame.contentDocument) throw new Error('The frame has no document.')
  return frame.contentDocument.body
}

const heading = () => getByRole(inside(), 'heading', { level: 1 })
const button = (name: string | RegExp) => getByRole(inside(), 'button', { name })

async function open(calls = recordCalls()): Promise<ReturnType<typeof recordCalls>> {
  simulator.Plaid.create(calls.config).open()
  await simulator.opened()
  return calls
}

test('default: the user links an account', async () => {
  const calls = await open()
  const user = userInside()
  const link = await simulator.opened()
  expect(getByRole(inside(), 'dialog')).toHaveAccessibleName('This app would like to link your bank account')
  expect(inside()).toHaveTextContent('Simulator · no real bank')
  await user.click(button('Continue'))
  await user.click(button('First Platypus Bank'))
  await user.type(getByLabelText(inside(), 'Username'), 'user_good')
  await user.type(getByLabelText(inside(), 'Password'), 'pass_good')
  await user.click(button('Sign in'))
  await link.settled()
  expect(button('Continue')).toBeDisabled()
  await user.click(getByRole(inside(), 'checkbox', { name: /Plaid Saving/ }))
  await user.click(button('Continue'))
  expect(heading()).toHaveTextContent('Your account is ready')
  await user.click(button('Finish'))
  await link.settled()

  expect(calls.successes).toMatchObject([{ metadata: { accounts: [{ mask: '1111' }] } }])
  expect(panel()).not.toBeVisible()
})

test('behavior: it is in the page from create on, hidden until it is opened', async () => {
  const handler = simulator.Plaid.create(recordCalls().config)
  expect(panel()).toHaveAttribute('title', 'Plaid Link simulator')
  expect(panel()).not.toBeVisible()
  await Promise.resolve()
  handler.open()
  expect(panel()).toBeVisible()
  handler.destroy()
  expect(document.querySelector('iframe')).toBeNull()
})

test('behavior: each pane takes the focus to its heading', async () => {
  await open()
  const link = await simulator.opened()
  const focused = () => panel().contentDocument?.activeElement
  expect(focused()).toBe(heading())
  await link.acceptConsent()
  expect(focused()).toBe(heading())
  expect(heading()).toHaveTextContent('Choose your bank')
})

test('behavior: the search keeps the focus and shows when nothing is found', async () => {
  await open()
  const user = userInside()
  await (await simulator.opened()).acceptConsent()
  const search = getByRole(inside(), 'searchbox', { name: 'Search for a bank' })
  await user.type(search, 'tart')
  expect(button('Tartan Bank')).toBeVisible()
  expect(queryByRole(inside(), 'button', { name: 'First Platypus Bank' })).toBeNull()
  await user.type(search, 'x')
  expect(panel().contentDocument?.activeElement).toBe(search)
  expect(getByRole(inside(), 'status')).toHaveTextContent('No bank is called “tartx”.')
})

test('behavior: a refused login is shown at the login, and the username is kept', async () => {
  await open()
  const link = await simulator.opened()
  await link.acceptConsent()
  await link.chooseInstitution('Tartan Bank')
  await link.submitCredentials('user_bad', 'pass_good')
  expect(getByRole(inside(), 'alert')).toHaveTextContent('The username or password isn’t right.')
  expect(getByLabelText(inside(), 'Username')).toHaveValue('user_bad')
  await userInside().click(button('Back to the banks'))
  expect(link.pane()).toBe('institutions')
})

test('behavior: Escape asks whether to leave, and Escape again stays', async () => {
  const calls = await open()
  const user = userInside()
  const link = await simulator.opened()
  await user.keyboard('{Escape}')
  expect(heading()).toHaveTextContent('Leave without linking?')
  await user.keyboard('{Escape}')
  expect(link.pane()).toBe('consent')
  await user.click(button('Close'))
  await user.click(button('Leave'))
  await link.settled()
  expect(calls.exits).toHaveLength(1)
})

test('behavior: an error is shown and offers the next step', async () => {
  await open()
  const link = await simulator.opened()
  await link.acceptConsent()
  await link.chooseInstitution('Tartan Bank')
  await link.submitCredentials('user_good', 'error_INSTITUTION_DOWN')
  expect(heading()).toHaveTextContent('The bank cannot be reached')
  expect(inside()).toHaveTextContent('INSTITUTION_DOWN')
  await userInside().click(button('Choose another bank'))
  expect(link.pane()).toBe('institutions')
})

test('parameters: accountSelect', async () => {
  simulator = createLinkSimulator({ accountSelect: 'single' })
  await open()
  const link = await simulator.opened()
  await link.acceptConsent()
  await link.chooseInstitution('Tartan Bank')
  await link.submitCredentials('user_good', 'pass_good')
  expect(getByRole(inside(), 'radio', { name: /Plaid Checking/ })).not.toBeChecked()
})

test('behavior: scrolling is locked while it is shown', async () => {
  await open()
  expect(document.body.style.overflow).toBe('hidden')
  await (await simulator.opened()).leave()
  expect(document.body.style.overflow).toBe('')
})

test("behavior: the page's lock at create is restored after it, as Plaid does", async () => {
  document.body.style.overflow = 'clip'
  const handler = simulator.Plaid.create(recordCalls().config)
  document.body.style.overflow = 'scroll'
  handler.open()
  const link = await simulator.opened()
  await link.leave()
  expect(document.body.style.overflow).toBe('clip')
  document.body.style.overflow = 'scroll'
  handler.destroy()
  expect(document.body.style.overflow).toBe('scroll')
})

test('behavior: destroyed while it is open, it gives the scrolling back', async () => {
  const handler = simulator.Plaid.create(recordCalls().config)
  handler.open()
  await simulator.opened()
  handler.destroy()
  expect(document.body.style.overflow).toBe('')
})

test('behavior: nothing is styled by attribute or tag inside it', async () => {
  await open()
  expect(panel().contentDocument?.querySelectorAll('style, [style], link')).toHaveLength(0)
})

test('parameters: panel', async () => {
  uninstall()
  simulator = createLinkSimulator({ panel: false })
  const calls = await open()
  expect(document.querySelector('iframe')).toBeNull()
  expect(document.body.style.overflow).toBe('')
  await (await simulator.opened()).leave()
  expect(calls.exits).toHaveLength(1)
})

/** A keyboard and a mouse in the panel, once it is there. */
function userInside(): ReturnType<typeof userEvent.setup> {
  return userEvent.setup({ document: inside().ownerDocument })
}
