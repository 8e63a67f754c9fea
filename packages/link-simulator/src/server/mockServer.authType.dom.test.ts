import { getByRole } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { sandboxNumbers } from '../sandbox/numbers.ts'
import { createBrand } from '../testing/createBrand.ts'
import { recordCalls } from '../testing/recordCalls.ts'
import { runScript } from '../testing/runScript.ts'

/** Link with a token that lets the user choose how to link, after the consent. */
async function openTypeSelect(auth: object) {
  const { fetch, linkToken } = createBrand()
  const simulator = createLinkSimulator({ mock: { url: 'http://mock.test', fetch } })
  const uninstall = simulator.install()
  const open = async () => {
    const calls = recordCalls(await linkToken({ auth: { auth_type_select_enabled: true, ...auth } }))
    simulator.Plaid.create(calls.config).open()
    return { calls, link: await simulator.opened() }
  }
  const opened = await open()
  await opened.link.acceptConsent()
  const frame = document.querySelector<HTMLIFrameElement>('iframe[id^="plaid-link-iframe-"]')
  const button = (name: string) => getByRole(frame?.contentDocument?.body ?? document.body, 'button', { name })
  return { ...opened, simulator, open, button, uninstall }
}

test.each([
  ['same_day_microdeposits_enabled', 'sameDay', 'pending_manual_verification'],
  ['instant_microdeposits_enabled', 'instant', 'manually_verified'],
] as const)('default: a user links by numbers at once: %s', async (flag, flow, status) => {
  const { link, calls, button, simulator, open, uninstall } = await openTypeSelect({ [flag]: true })
  expect(link.pane()).toBe('authType')
  button('Enter account numbers').click()
  expect(link.pane()).toBe('numbers')
  await link.submitNumbers(sandboxNumbers(flow, null))
  if (flow === 'instant') await link.submitDepositCode('ABC')
  await link.finish()
  expect(calls.successes).toMatchObject([{ metadata: { accounts: [{ verification_status: status }] } }])
  expect(calls.order.slice(1, 5)).toEqual([
    'OPEN[CONSENT]',
    'TRANSITION_VIEW[SELECT_AUTH_TYPE]',
    'SELECT_AUTH_TYPE',
    'TRANSITION_VIEW[NUMBERS]',
  ])
  const chosen = calls.events.find(({ name }) => name === 'SELECT_AUTH_TYPE')
  expect(chosen?.metadata.selection).toBe('flow_type_manual')
  const script = simulator.recording() ?? ''
  expect(script).toContain("await link.chooseAuthType('manual')")
  const again = await open()
  await runScript(script, again.link)
  expect(again.calls.order).toEqual(calls.order)
  uninstall()
})

test('behavior: the user continues to the banks, or leaves', async () => {
  const { link, calls, button, open, uninstall } = await openTypeSelect({ same_day_microdeposits_enabled: true })
  button('Log in to your bank').click()
  expect(link.pane()).toBe('institutions')
  await link.leave()
  expect(calls.events.find(({ name }) => name === 'SELECT_AUTH_TYPE')?.metadata.selection).toBe('flow_type_instant')
  const second = await open()
  await second.link.acceptConsent()
  await second.link.leave()
  expect(second.calls.exits).toMatchObject([{ error: null, metadata: { status: 'requires_credentials' } }])
  uninstall()
})
