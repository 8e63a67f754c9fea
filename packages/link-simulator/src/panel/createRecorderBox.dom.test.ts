import { getByRole, getByText } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkSimulator } from '../LinkSimulator.ts'
import { recordCalls } from '../testing/recordCalls.ts'
import { runScript } from '../testing/runScript.ts'

let simulator: LinkSimulator
let uninstall: () => void

beforeEach(() => {
  simulator = createLinkSimulator({ recorder: true })
  uninstall = simulator.install()
})

afterEach(() => uninstall())

const frame = (id: string) => document.querySelector<HTMLIFrameElement>(`iframe[id^="${id}"]`)
const inside = (id: string) => frame(id)?.contentDocument?.body ?? expect.fail(`There is no ${id} in the page.`)
const press = (name: string) => getByRole(inside('plaid-link-iframe'), 'button', { name }).click()
const script = () =>
  getByRole<HTMLTextAreaElement>(inside('link-simulator-recorder'), 'textbox', { hidden: true }).value

test('default: actions in the panel are recorded, and the script repeats them', async () => {
  const calls = recordCalls()
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  expect(getByText(inside('link-simulator-recorder'), 'Recorder · 0 steps')).toBeInTheDocument()
  press('Continue')
  press('First Platypus Bank')
  press('Back to the banks')
  press('Tartan Bank')
  for (const [name, value] of [
    ['username', 'user_good'],
    ['password', 'pass_good'],
  ] as const) {
    const field = inside('plaid-link-iframe').querySelector<HTMLInputElement>(`input[name=${name}]`)
    if (field) field.value = value
  }
  press('Sign in')
  await link.settled()
  getByRole(inside('plaid-link-iframe'), 'checkbox', { name: /Plaid Saving/ }).click()
  press('Continue')
  press('Close')
  await link.settled()
  expect(calls.successes).toHaveLength(1)
  expect(getByText(inside('link-simulator-recorder'), 'Recorder · 7 steps')).toBeInTheDocument()
  expect(script()).toContain("await link.chooseAccounts(['Plaid Saving'])")
  const again = recordCalls('link-sandbox-2')
  simulator.Plaid.create(again.config).open()
  await runScript(script(), await simulator.opened())
  expect(again.order).toEqual(calls.order)
  expect(again.successes).toMatchObject([{ metadata: { accounts: [{ name: 'Plaid Saving' }] } }])
})

test('behavior: the box grows when it is opened, stays over several runs, and goes with the simulator', async () => {
  simulator.Plaid.create(recordCalls().config).open()
  await simulator.opened()
  simulator.Plaid.create(recordCalls().config).open()
  await simulator.opened()
  expect(document.querySelectorAll('#link-simulator-recorder')).toHaveLength(1)
  const box = frame('link-simulator-recorder')
  expect(box?.style.height).toBe('44px')
  const details = inside('link-simulator-recorder').querySelector('details')
  if (details) details.open = true
  details?.dispatchEvent(new Event('toggle'))
  expect(box?.style.height).toBe('330px')
  uninstall()
  expect(document.querySelector('iframe')).toBeNull()
})

test('behavior: without the option there is no box', async () => {
  uninstall()
  simulator = createLinkSimulator()
  uninstall = simulator.install()
  simulator.Plaid.create(recordCalls().config).open()
  await simulator.opened()
  expect(frame('link-simulator-recorder')).toBeNull()
})
