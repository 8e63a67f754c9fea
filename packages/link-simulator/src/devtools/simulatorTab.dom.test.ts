import { getByRole, getByText, waitFor } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkSimulator } from '../LinkSimulator.ts'
import { recordCalls } from '../testing/recordCalls.ts'
import { simulatorTab } from './simulatorTab.ts'

let simulator: LinkSimulator
let element: HTMLElement
let unmount: () => void

beforeEach(() => {
  simulator = createLinkSimulator({ panel: false })
  element = document.createElement('div')
  document.body.append(element)
  unmount = simulatorTab(simulator).mount(element)
})

afterEach(() => {
  unmount()
  element.remove()
  vi.useRealTimers()
})

const button = (name: string) => getByRole(element, 'button', { name })
const part = (name: string) => getByRole(element, 'region', { name })

test('default', () => {
  expect(simulatorTab(simulator)).toMatchObject({ id: 'link-simulator', title: 'Simulator' })
  expect(getByRole(element, 'option', { name: 'instantSuccess', selected: true })).toBeInTheDocument()
})

test('behavior: plays a scenario in the Link that opens next', async () => {
  const calls = recordCalls()
  await userEvent.selectOptions(getByRole(element, 'combobox', { name: 'Scenario' }), 'wrongPassword')
  await userEvent.click(button('Play at the next opening'))
  expect(part('Next opening')).toHaveTextContent('wrongPassword waits for Link to open.')
  simulator.Plaid.create(calls.config).open()
  await waitFor(() =>
    expect(part('Next opening')).toHaveTextContent(
      'wrongPassword ended: onExit, INVALID_CREDENTIALS, requires_credentials.',
    ),
  )
  expect(calls.config.onExit).toBeDefined()
})

test('behavior: a login ends in an error', async () => {
  const calls = recordCalls()
  await userEvent.selectOptions(getByRole(element, 'combobox', { name: 'Scenario' }), 'INSTITUTION_DOWN')
  await userEvent.click(button('Play at the next opening'))
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  await waitFor(() =>
    expect(part('Next opening')).toHaveTextContent('INSTITUTION_DOWN ended: onExit, INSTITUTION_DOWN'),
  )
  expect(link.error()?.error_code).toBe('INSTITUTION_DOWN')
})

test('behavior: plays also if the panel is closed, and shows that when it is open again', async () => {
  const tab = simulatorTab(simulator)
  unmount()
  unmount = tab.mount(element)
  await userEvent.click(button('Play at the next opening'))
  unmount()
  const calls = recordCalls()
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  await waitFor(() => expect(link.pane()).toBe('closed'))
  unmount = tab.mount(element)
  await waitFor(() => expect(part('Next opening')).toHaveTextContent('instantSuccess ended: onSuccess'))
})

test('behavior: a waiting scenario can be canceled', async () => {
  await userEvent.click(button('Play at the next opening'))
  await userEvent.click(button('Leave it to the person'))
  simulator.Plaid.create(recordCalls().config).open()
  const link = await simulator.opened()
  await link.settled()
  expect(link.pane()).toBe('consent')
})

test('error: a scenario that does not fit Link reports why', async () => {
  await userEvent.selectOptions(getByRole(element, 'combobox', { name: 'Scenario' }), 'verifyDeposits')
  await userEvent.click(button('Play at the next opening'))
  simulator.Plaid.create(recordCalls().config).open()
  await waitFor(() =>
    expect(part('Next opening')).toHaveTextContent('verifyDeposits could not go on. Link is at the pane'),
  )
})

test('behavior: breaks the next create, and the next open, once', async () => {
  await userEvent.click(button('Break the next create'))
  expect(() => simulator.Plaid.create(recordCalls().config)).toThrow('`Plaid.create` failed because')
  const handler = simulator.Plaid.create(recordCalls().config)
  await Promise.resolve()
  await userEvent.click(button('Break the next open'))
  handler.open()
  expect(simulator.handlers()[0]).toMatchObject({ timesOpened: 0, isOpen: false })
  handler.open()
  expect(simulator.handlers()[0]).toMatchObject({ timesOpened: 1, isOpen: true })
})

test('behavior: shows the script of the latest walk, and copies it', async () => {
  unmount()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  unmount = simulatorTab(simulator).mount(element)
  expect(button('Copy the script')).toBeDisabled()
  simulator.Plaid.create(recordCalls().config).open()
  const link = await simulator.opened()
  await link.acceptConsent()
  vi.advanceTimersByTime(500)
  const field = getByRole<HTMLTextAreaElement>(element, 'textbox', { name: 'Recorded script' })
  expect(field.value).toBe(simulator.recording())
  const writeText = vi.fn().mockResolvedValue(undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  button('Copy the script').click()
  await waitFor(() => expect(part('Recorder')).toHaveTextContent('Copied.'))
  expect(writeText).toHaveBeenCalledWith(field.value)
  writeText.mockRejectedValue(new Error('The page may not.'))
  button('Copy the script').click()
  await waitFor(() => expect(part('Recorder')).toHaveTextContent('The script is selected'))
  expect(field.selectionEnd).toBe(field.value.length)
  vi.unstubAllGlobals()
})

test('behavior: shows how the handlers stand, and takes itself away', async () => {
  unmount()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  unmount = simulatorTab(simulator).mount(element)
  const handler = simulator.Plaid.create(recordCalls().config)
  vi.advanceTimersByTime(500)
  expect(getByText(element, 'there')).toBeInTheDocument()
  handler.destroy()
  vi.advanceTimersByTime(500)
  expect(getByText(element, 'destroyed')).toBeInTheDocument()
  unmount()
  expect(element).toBeEmptyDOMElement()
  expect(vi.getTimerCount()).toBe(0)
})
