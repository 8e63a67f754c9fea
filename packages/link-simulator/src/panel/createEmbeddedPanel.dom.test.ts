import { getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkSimulator } from '../LinkSimulator.ts'
import { recordCalls } from '../testing/recordCalls.ts'

let simulator: LinkSimulator
let place: HTMLElement

beforeEach(() => {
  simulator = createLinkSimulator()
  place = document.createElement('div')
  document.body.append(place)
})

afterEach(() => document.body.replaceChildren())

function inside(selector: string): HTMLElement {
  const frame = document.querySelector<HTMLIFrameElement>(selector)
  if (!frame?.contentDocument) throw new Error(`There is no ${selector} in the page.`)
  return frame.contentDocument.body
}

const banks = () => inside('div > iframe')
const over = () => document.querySelector<HTMLIFrameElement>('body > iframe')

test('default: the banks stand in the element, and one of them opens Link at its login', async () => {
  const calls = recordCalls()
  simulator.Plaid.createEmbedded(calls.config, place)
  const link = await simulator.opened()
  expect([link.pane(), calls.order]).toEqual(['tiles', ['onLoad', 'OPEN[CONSENT]']])
  expect(over()).not.toBeVisible()
  getByRole(banks(), 'button', { name: 'Tartan Bank' }).click()
  expect(over()).toBeVisible()
  expect(getByRole(inside('body > iframe'), 'heading')).toHaveTextContent('Sign in to Tartan Bank')

  await link.submitCredentials('user_good', 'pass_good')
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  expect(calls.order.slice(2, 6)).toEqual([
    'SELECT_INSTITUTION',
    'TRANSITION_VIEW[CONSENT]',
    'TRANSITION_VIEW[CREDENTIAL]',
    'SUBMIT_CREDENTIALS',
  ])
  expect(calls.order.at(-1)).toBe('onSuccess')
  expect(over()).not.toBeVisible()
})

test('behavior: after an exit the banks are there again', async () => {
  const calls = recordCalls()
  simulator.Plaid.createEmbedded(calls.config, place)
  const link = await simulator.opened()
  await link.chooseInstitution('Tartan Bank')
  await link.leave()
  expect(calls.exits).toMatchObject([{ metadata: { status: 'requires_credentials' } }])
  const again = await simulator.opened()
  expect(again.institutions()).toContain('First Platypus Bank')
  expect(over()).not.toBeVisible()
})

test('behavior: an error before a bank is chosen stays in the element', async () => {
  simulator.Plaid.createEmbedded(recordCalls('no-token').config, place)
  await simulator.opened()
  expect(banks()).toHaveTextContent('INVALID_LINK_TOKEN')
  expect(queryByRole(banks(), 'button', { name: 'Tartan Bank' })).toBeNull()
  expect(over()).not.toBeVisible()
})

test('behavior: destroy takes everything out of the page', async () => {
  const calls = recordCalls()
  const { destroy } = simulator.Plaid.createEmbedded(calls.config, place)
  const link = await simulator.opened()
  await link.chooseInstitution('Tartan Bank')
  destroy()
  await link.settled()
  expect(document.querySelector('iframe')).toBeNull()
  expect(document.body.style.overflow).toBe('')
  expect(calls.exits).toEqual([])
})
