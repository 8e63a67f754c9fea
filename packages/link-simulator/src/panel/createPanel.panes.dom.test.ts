import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkDriver } from '../driver/LinkDriver.ts'
import type { LinkSimulatorOptions } from '../LinkSimulator.ts'
import { type RecordedCalls, recordCalls } from '../testing/recordCalls.ts'

let uninstall: () => void = () => {}

afterEach(() => {
  uninstall()
  vi.restoreAllMocks()
})

/** An open Link with its panel, up to the bank of this name. */
async function openAt(bank: string | null, options: LinkSimulatorOptions = {}): Promise<Scene> {
  const simulator = createLinkSimulator(options)
  uninstall = simulator.install()
  const calls = recordCalls()
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  if (bank) {
    await link.acceptConsent()
    await link.chooseInstitution(bank)
  }
  return { link, calls, user: userEvent.setup({ document: inside().ownerDocument }) }
}

interface Scene {
  link: LinkDriver
  calls: RecordedCalls
  user: ReturnType<typeof userEvent.setup>
}

function inside(): HTMLElement {
  const body = document.querySelector<HTMLIFrameElement>('iframe[id^="plaid-link-iframe-"]')?.contentDocument?.body
  if (!body) throw new Error('There is no panel in the page.')
  return body
}

const heading = () => getByRole(inside(), 'heading', { level: 1 }).textContent
const button = (name: string) => getByRole(inside(), 'button', { name })
const field = (name: string) => getByRole(inside(), 'textbox', { name })

test('default: numbers if no bank was found, with errors at the fields', async () => {
  const { link, user, calls } = await openAt(null)
  await link.acceptConsent()
  expect(queryByRole(inside(), 'button', { name: 'Link with account numbers' })).toBeNull()
  await user.type(getByRole(inside(), 'searchbox'), 'zebra')
  await user.click(button('Link with account numbers'))
  await user.type(field('Routing number'), '110000001')
  await user.type(field('Account number'), '1111222233330000')
  await user.click(getByRole(inside(), 'radio', { name: 'Savings' }))
  await user.click(button('Continue'))
  expect(getByRole(inside(), 'alert')).toHaveTextContent('A routing number has nine digits.')
  expect(field('Account number')).toHaveValue('1111222233330000')
  await user.clear(field('Routing number'))
  await user.type(field('Routing number'), '110000000')
  await user.click(button('Continue'))
  await link.settled()
  expect(heading()).toBe('A deposit is on its way')
  await user.click(button('Finish'))
  await link.settled()
  expect(calls.successes).toMatchObject([{ metadata: { institution: null, accounts: [{ subtype: 'savings' }] } }])
})

test('default: an instant deposit and its code', async () => {
  const { link, user } = await openAt('Windowpane Bank')
  expect(inside()).toHaveTextContent('333333334')
  await link.submitNumbers({ routingNumber: '333333334', accountNumber: '1111222233330000' })
  await user.type(field('Deposit code'), 'abd')
  await user.click(button('Verify'))
  await link.settled()
  expect(getByRole(inside(), 'alert')).toHaveTextContent('You have 3 tries.')
  await user.type(field('Deposit code'), 'abc')
  await user.click(button('Verify'))
  await link.settled()
  expect(link.pane()).toBe('connected')
})

test('default: a code on the phone', async () => {
  const { link, user } = await openAt('Tartan Bank')
  await link.submitCredentials('user_good', 'mfa_device')
  expect(heading()).toBe('Get a code')
  await user.click(getByRole(inside(), 'radio', { name: 'Call to ••••4242' }))
  await user.click(button('Continue'))
  await link.settled()
  await user.type(field('Code'), '0000')
  await user.click(button('Continue'))
  await link.settled()
  expect(getByRole(inside(), 'alert')).toHaveTextContent('That answer isn’t right.')
  await user.type(field('Code'), '1234{Enter}')
  await link.settled()
  expect(link.pane()).toBe('accounts')
})

test('default: several questions, typed and chosen', async () => {
  const { link, user } = await openAt('Tartan Bank')
  await link.submitCredentials('user_good', 'mfa_questions_1_2')
  const fields = getAllByRole(inside(), 'textbox')
  expect(fields).toHaveLength(2)
  for (const [index, input] of fields.entries()) await user.type(input, `answer_0_${index}`)
  await user.click(button('Continue'))
  await link.settled()
  expect(link.pane()).toBe('accounts')
  uninstall()
  const chosen = await openAt('Tartan Bank')
  await chosen.link.submitCredentials('user_good', 'mfa_selections_1_2_3')
  for (const group of getAllByRole(inside(), 'group'))
    await chosen.user.click(getByRole(group, 'radio', { name: /_0$/ }))
  await chosen.user.click(button('Continue'))
  await chosen.link.settled()
  expect(chosen.link.pane()).toBe('accounts')
})

test('default: a reCAPTCHA that is passed, and one that is not', async () => {
  const { link, user } = await openAt('Tartan Bank')
  await link.submitCredentials('user_good', '{"recaptcha":"bad"}')
  expect(button('Continue')).toBeDisabled()
  await user.click(getByRole(inside(), 'checkbox', { name: 'I am not a robot' }))
  await user.click(button('Continue'))
  await link.settled()
  expect([link.pane(), link.error()?.error_code]).toEqual(['error', 'RECAPTCHA_BAD'])
})

test('default: banks that are not well', async () => {
  const { link, user } = await openAt('Unhealthy Platypus Bank - Degraded')
  await user.click(button('Continue anyway'))
  expect(link.pane()).toBe('credentials')
  uninstall()
  const down = await openAt('Unhealthy Platypus Bank - Down')
  expect(queryByRole(inside(), 'button', { name: 'Continue anyway' })).toBeNull()
  await down.user.click(button('Link with account numbers'))
  expect(down.link.pane()).toBe('numbers')
  await down.user.click(button('Back to the banks'))
  await down.link.chooseInstitution('Unsupported Platypus Bank')
  expect(heading()).toBe('This bank cannot be linked')
})

test('default: the page of an OAuth bank in a separate window', async () => {
  const { link, user, calls } = await openAt('Platypus OAuth Bank')
  const bank = document.createElement('iframe')
  document.body.append(bank)
  const page = bank.contentWindow
  if (!page) throw new Error('There is no window to stand in for the pop-up.')
  const close = vi.spyOn(page, 'close').mockReturnValue()
  const open = vi.spyOn(window, 'open').mockReturnValue(page)
  await user.click(button('Continue to Platypus OAuth Bank'))
  expect(open).toHaveBeenCalledTimes(1)
  expect(heading()).toBe('Continue at Platypus OAuth Bank')
  const main = getByRole(page.document.body, 'main')
  expect(main).toHaveTextContent('Simulator · no real bank')
  const atBank = userEvent.setup({ document: page.document })
  await atBank.click(getByRole(main, 'checkbox', { name: /Plaid Checking/ }))
  await atBank.click(getByRole(main, 'button', { name: 'Allow' }))
  await link.settled()
  expect(close).toHaveBeenCalledTimes(1)
  expect(link.pane()).toBe('connected')
  await link.finish()
  expect(calls.successes).toMatchObject([{ metadata: { accounts: [{ name: 'Plaid Saving' }] } }])
  bank.remove()
})

test('behavior: where the browser refuses a window, the bank stands in place', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const { link, user, calls } = await openAt('Platypus OAuth Bank', { redirectUri: 'https://app.test/return' })
  await user.click(button('Continue to Platypus OAuth Bank'))
  expect(heading()).toBe('Share your accounts at Platypus OAuth Bank?')
  expect(await link.denyAtBank()).toMatch(/^https:\/\/app\.test\/return\?oauth_state_id=/)
  expect(calls.exits).toEqual([])
})

test('behavior: a browser inside an app has no window', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 15; wv)')
  const { user } = await openAt('Platypus OAuth Bank')
  await user.click(button('Continue to Platypus OAuth Bank'))
  expect(open).not.toHaveBeenCalled()
  expect(heading()).toBe('Share your accounts at Platypus OAuth Bank?')
})

test('parameters: updateMode', async () => {
  const login = await openAt(null, { updateMode: 'login' })
  expect(heading()).toBe('This app needs you to sign in to First Platypus Bank again')
  await login.user.click(button('Continue'))
  expect(queryByRole(inside(), 'button', { name: /^Back/ })).toBeNull()
  uninstall()
  const accounts = await openAt(null, { updateMode: 'accounts' })
  await accounts.link.acceptConsent()
  expect(getByRole(inside(), 'checkbox', { name: /Plaid Checking/ })).toBeChecked()
  expect(getByRole(inside(), 'checkbox', { name: /Plaid Saving/ })).not.toBeChecked()
  expect(button('Continue')).toBeEnabled()
})
