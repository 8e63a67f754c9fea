import { afterEach, expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { recordCalls } from '../testing/recordCalls.ts'
import { linkScriptUrl } from './installPlaid.ts'

afterEach(() => Reflect.deleteProperty(window, 'Plaid'))

const script = () => document.querySelector<HTMLScriptElement>(`script[src="${linkScriptUrl}"]`)

test('default', () => {
  const simulator = createLinkSimulator()
  const uninstall = simulator.install()
  expect(window.Plaid).toBe(simulator.Plaid)
  expect(script()?.type).toBe('text/x-plaid-link-simulator')
  expect(script()?.parentElement).toBe(document.head)
  uninstall()
  expect('Plaid' in window).toBe(false)
  expect(script()).toBeNull()
})

test('behavior: uninstall destroys what is left', async () => {
  const simulator = createLinkSimulator()
  const uninstall = simulator.install()
  const calls = recordCalls()
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  uninstall()
  await link.settled()
  expect(document.querySelector('iframe')).toBeNull()
  expect(simulator.handlers()).toMatchObject([{ isDestroyed: true }])
  expect(calls.exits).toEqual([])
})

test('behavior: uninstall restores the previous value, unless another has replaced it', () => {
  const [first, second] = [createLinkSimulator(), createLinkSimulator()]
  const uninstallFirst = first.install()
  const uninstallSecond = second.install()
  uninstallSecond()
  expect(window.Plaid).toBe(first.Plaid)
  second.install()
  uninstallFirst()
  expect(window.Plaid).toBe(second.Plaid)
})
