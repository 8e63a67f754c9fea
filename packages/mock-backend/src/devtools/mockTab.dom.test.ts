import { findByText, getByRole, queryByRole, waitFor, within } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mockControl } from '../control/mockControl.ts'
import { createMockBackend, type MockBackend } from '../createMockBackend.ts'
import { type MockChange, mockTab } from './mockTab.ts'

let mock: MockBackend
let element: HTMLElement
let unmount: () => void
let changes: MockChange[]

const list = { name: 'Fail the list', fault: { method: 'GET', path: '/bond', status: 500, times: 2 } }
const slow = { name: 'Be slow', switches: { latencyMs: 500 } }

beforeEach(async () => {
  mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } })
  element = document.createElement('div')
  document.body.append(element)
  changes = []
  unmount = tab().mount(element)
  await findByText(element, /2026-01-15 00:00:00 UTC/)
})

afterEach(() => {
  unmount()
  element.remove()
  vi.useRealTimers()
})

function tab(fetch: typeof globalThis.fetch = async (input, init) => mock.fetch(new Request(input, init))) {
  const control = mockControl('http://mock.test', { fetch })
  return mockTab(control, { faults: [list, slow], onChange: (change) => changes.push(change) })
}

const part = (name: string) => getByRole(element, 'region', { name })
const button = (name: string) => getByRole(element, 'button', { name })

test('default', () => {
  expect(tab()).toMatchObject({ id: 'mock-backend', title: 'Mock' })
  expect(part('Faults')).toHaveTextContent('No fault waits.')
})

test('behavior: advances the clock, and resets', async () => {
  await userEvent.click(button('+ 1 hour'))
  await waitFor(() => expect(part('Time')).toHaveTextContent('2026-01-15 01:00:00 UTC'))
  await userEvent.click(button('Begin anew'))
  await waitFor(() => expect(part('Time')).toHaveTextContent('2026-01-15 00:00:00 UTC'))
  expect(changes).toEqual([{ kind: 'time' }, { kind: 'reset' }])
})

test('behavior: sets faults by name, lists the waiting ones, and clears them', async () => {
  await userEvent.click(button('Fail the list'))
  await waitFor(() => expect(part('Faults')).toHaveTextContent('Fail the list (2 times)'))
  expect(mock.state().faults).toEqual([list.fault])
  expect(changes).toEqual([{ kind: 'fault', name: 'Fail the list' }])
  await userEvent.click(button('Clear'))
  await waitFor(() => expect(part('Faults')).toHaveTextContent('No fault waits.'))
  expect(mock.state().faults).toEqual([])
})

test('behavior: sets switches by name and by choice', async () => {
  await userEvent.click(button('Be slow'))
  const latency = getByRole(element, 'combobox', { name: 'Every answer takes, in ms' })
  await waitFor(() => expect(latency).toHaveValue('500'))
  await userEvent.selectOptions(latency, '0')
  await userEvent.selectOptions(getByRole(element, 'combobox', { name: /^Leaving Link/ }), 'yes')
  await waitFor(() => expect(mock.state().switches).toMatchObject({ latencyMs: 0, spendLinkTokenOnExit: true }))
  expect(changes.at(-1)).toEqual({ kind: 'switches' })
})

test('behavior: a fault of the form meets the request that it names', async () => {
  const form = within(getByRole(element, 'form', { name: 'A fault of your own' }))
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Method' }), 'POST')
  await userEvent.type(form.getByRole('textbox', { name: 'Path' }), '/plaid')
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'What happens' }), 'answers 429')
  await userEvent.click(form.getByRole('button', { name: 'Set the fault' }))
  await waitFor(() => expect(part('Faults')).toHaveTextContent('POST /plaid: answers 429'))
  const answer = await mock.fetch(new Request('http://mock.test/plaid/item/get', { method: 'POST', body: '{}' }))
  expect(answer.status).toBe(429)
})

test('behavior: refreshes the requests each second, and removes itself', async () => {
  unmount()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  unmount = tab().mount(element)
  await mock.fetch(new Request('http://mock.test/plaid/item/get', { method: 'POST', body: '{}' }))
  vi.advanceTimersByTime(1000)
  await waitFor(() => expect(part('Traffic')).toHaveTextContent('POST /plaid/item/get400'), { interval: 1 })
  unmount()
  expect(element).toBeEmptyDOMElement()
  expect(vi.getTimerCount()).toBe(0)
})

test('error: a mock that does not respond is reported', async () => {
  unmount()
  unmount = tab(async () => new Response('{"message":"not here"}', { status: 404 })).mount(element)
  await waitFor(() => expect(queryByRole(element, 'alert')).toHaveTextContent('404 to /state: not here'))
})
