import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import {
  type Plaid,
  PlaidEmbeddedLink,
  PlaidLink,
  type PlaidLinkError,
  type PlaidLinkOnEventMetadata,
  type PlaidLinkOnExitMetadata,
  type PlaidLinkOnSuccessMetadata,
  PlaidLinkStableEvent,
  usePlaidLink,
} from 'react-plaid-link'
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest'
import { createLinkSimulator } from './createLinkSimulator.ts'
import type { LinkDriver } from './driver/LinkDriver.ts'
import { type Scenario, type ScenarioEnd, scenarios } from './index.ts'
import type { LinkSimulator, LinkSimulatorOptions } from './LinkSimulator.ts'
import type {
  EventMetadata,
  ExitMetadata,
  PlaidAccount,
  PlaidError,
  PlaidSdk,
  SuccessMetadata,
} from './sdk/PlaidSdk.ts'

let simulator: LinkSimulator
let uninstall: () => void
let calls: ReturnType<typeof record>

beforeEach(() => {
  calls = record()
  simulator = createLinkSimulator()
  uninstall = simulator.install()
})

afterEach(() => {
  cleanup()
  uninstall()
})

/** Records with react-plaid-link's own types, so that what the simulator sends is what they promise. */
function record() {
  const success: [string | null, PlaidLinkOnSuccessMetadata][] = []
  const exit: [PlaidLinkError | null, PlaidLinkOnExitMetadata][] = []
  const events: [string, PlaidLinkOnEventMetadata][] = []
  return {
    success,
    exit,
    events,
    callbacks: {
      onSuccess: (...call: (typeof success)[number]) => void success.push(call),
      onExit: (...call: (typeof exit)[number]) => void exit.push(call),
      onEvent: (...call: (typeof events)[number]) => void events.push(call),
    },
  }
}

function LinkButton({ token, receivedRedirectUri }: { token: string | null; receivedRedirectUri?: string }) {
  const resume = receivedRedirectUri ? { receivedRedirectUri } : {}
  const { open, ready, exit } = usePlaidLink({ token, ...resume, ...calls.callbacks })
  return (
    <>
      <button type="button" disabled={!ready} onClick={() => open()}>
        Link
      </button>
      <button type="button" onClick={() => exit({ force: true })}>
        Cancel
      </button>
    </>
  )
}

const otherStart: ReadonlySet<string> = new Set([
  'oauthRedirect',
  'oauthReturn',
  'renewLogin',
  'verifyDeposits',
  'failDeposits',
])

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function openWith(name: string): Promise<LinkDriver> {
  click(name)
  return await simulator.opened()
}

async function linkAccount(link: LinkDriver): Promise<void> {
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
  await link.chooseAccounts(['Plaid Checking'])
  await act(() => link.finish())
}

const linked = [
  expect.stringMatching(/^public-sandbox-/),
  expect.objectContaining({ institution: { institution_id: 'ins_109508', name: 'First Platypus Bank' } }),
]

test('types: what the simulator sends is what react-plaid-link promises', () => {
  expectTypeOf<PlaidSdk>().toExtend<Plaid>()
  expectTypeOf<SuccessMetadata>().toExtend<PlaidLinkOnSuccessMetadata>()
  expectTypeOf<ExitMetadata>().toExtend<PlaidLinkOnExitMetadata>()
  expectTypeOf<PlaidError>().toExtend<PlaidLinkError>()
  // Both ways: a key that react-plaid-link gets or loses shows here.
  expectTypeOf<EventMetadata>().toEqualTypeOf<PlaidLinkOnEventMetadata>()
  expectTypeOf<Omit<PlaidAccount, 'iso_currency_code'>>().toEqualTypeOf<
    PlaidLinkOnSuccessMetadata['accounts'][number]
  >()
})

test('default: usePlaidLink links an account', async () => {
  render(<LinkButton token="link-sandbox-1" />)
  await linkAccount(await openWith('Link'))
  expect(calls.success).toEqual([linked])
  expect(calls.exit).toEqual([])
  expect(calls.events.map(([name]) => name)).toContain(PlaidLinkStableEvent.HANDOFF)
  expect(simulator.handlers()).toHaveLength(1)
})

test('behavior: in StrictMode the first handler is destroyed and the second links', async () => {
  render(<LinkButton token="link-sandbox-1" />, { wrapper: StrictMode })
  await linkAccount(await openWith('Link'))
  expect(calls.success).toEqual([linked])
  expect(simulator.handlers()).toMatchObject([
    { isDestroyed: true, timesOpened: 0 },
    { isDestroyed: false, timesOpened: 1 },
  ])
  expect(document.querySelectorAll('iframe')).toHaveLength(1)
})

test('behavior: left and opened again with the same token', async () => {
  render(<LinkButton token="link-sandbox-1" />)
  const first = await openWith('Link')
  await act(() => first.leave())
  expect(calls.exit).toMatchObject([[null, { status: 'requires_credentials', institution: null }]])
  await linkAccount(await openWith('Link'))
  expect(calls.success).toEqual([linked])
  expect(simulator.handlers()).toMatchObject([{ timesOpened: 2 }])
})

test('behavior: exit by force closes it at once and tells onExit', async () => {
  render(<LinkButton token="link-sandbox-1" />)
  const link = await openWith('Link')
  click('Cancel')
  expect(document.querySelector('iframe')).not.toBeVisible()
  await act(() => link.settled())
  expect(calls.exit).toHaveLength(1)
})

test('behavior: unmounted while it is open, it leaves nothing in the page', async () => {
  const { unmount } = render(<LinkButton token="link-sandbox-1" />)
  const link = await openWith('Link')
  unmount()
  await link.settled()
  expect(calls.exit).toHaveLength(1)
  expect(document.querySelector('iframe')).toBeNull()
  expect(simulator.handlers()).toMatchObject([{ isDestroyed: true, isOpen: false }])
})

test('behavior: another token means another handler', async () => {
  const { rerender } = render(<LinkButton token={null} />)
  expect(simulator.handlers()).toHaveLength(0)
  rerender(<LinkButton token="link-sandbox-1" />)
  rerender(<LinkButton token="link-sandbox-2" />)
  expect(simulator.handlers()).toMatchObject([{ isDestroyed: true }, { isDestroyed: false }])
  await linkAccount(await openWith('Link'))
  expect(calls.success).toEqual([linked])
})

test('behavior: PlaidLink, the button', async () => {
  render(
    <PlaidLink token="link-sandbox-1" {...calls.callbacks}>
      Connect
    </PlaidLink>,
  )
  await linkAccount(await openWith('Connect'))
  expect(calls.success).toEqual([linked])
})

test('behavior: PlaidEmbeddedLink', async () => {
  const { unmount } = render(<PlaidEmbeddedLink token="link-sandbox-1" {...calls.callbacks} />)
  const link = await simulator.opened()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
  await link.chooseAccounts(['Plaid Checking'])
  await act(() => link.finish())
  expect(calls.success).toEqual([linked])
  unmount()
  expect(document.querySelector('iframe')).toBeNull()
})

const drives = { ...scenarios }
const newItem = Object.entries(drives).filter(([name]) => !otherStart.has(name))

test.each(newItem)('behavior: usePlaidLink, %s', async (_, drive) => {
  render(<LinkButton token="link-sandbox-1" />)
  const end = await endOf(await openWith('Link'), drive)
  expect(told()).toEqual([end])
})

test.each([
  ['login', 'renewLogin'],
  ['deposits', 'verifyDeposits'],
  ['deposits', 'failDeposits'],
] as const)('behavior: usePlaidLink in update mode for %s, %s', async (updateMode, name) => {
  reinstall({ updateMode })
  render(<LinkButton token="link-sandbox-1" />)
  const end = await endOf(await openWith('Link'), drives[name])
  expect(told()).toEqual([end])
  expect(calls.events[0]?.[1].is_update_mode).toBe('true')
})

test('behavior: usePlaidLink in update mode for nothing closes at once with onSuccess', async () => {
  reinstall({ updateMode: 'nothing' })
  render(<LinkButton token="link-sandbox-1" />)
  const link = await openWith('Link')
  expect(link.pane()).toBe('closed')
  expect(calls.success).toHaveLength(1)
  expect(document.querySelector('iframe')).not.toBeVisible()
})

test('behavior: usePlaidLink resumes after an OAuth redirect, with only the raw address', async () => {
  reinstall({ redirectUri: 'https://app.test/return' })
  const { unmount } = render(<LinkButton token="link-sandbox-1" />)
  const away = await endOf(await openWith('Link'), scenarios.oauthRedirect)
  expect(calls.success.length + calls.exit.length).toBe(0)
  unmount()
  const receivedRedirectUri = away.kind === 'redirect' ? (away.returnUri ?? '') : ''
  const { unmount: leave } = render(<LinkButton token="link-sandbox-2" receivedRedirectUri={receivedRedirectUri} />)
  const wrong = await openWith('Link')
  expect(wrong.error()?.error_code).toBe('INCORRECT_LINK_TOKEN')
  leave()
  await wrong.settled()
  expect(calls.exit.splice(0)).toMatchObject([[{ error_type: 'OAUTH_ERROR' }, { status: 'requires_oauth' }]])
  render(<LinkButton token="link-sandbox-1" receivedRedirectUri={receivedRedirectUri} />)
  const end = await endOf(await openWith('Link'), scenarios.oauthReturn)
  expect(told()).toEqual([end])
})

test('behavior: usePlaidLink, an address that is no return from a bank, throws as it is created', () => {
  const silent = vi.spyOn(console, 'error').mockReturnValue()
  const receivedRedirectUri = 'https://app.test/return'
  expect(() => render(<LinkButton token="link-sandbox-1" receivedRedirectUri={receivedRedirectUri} />)).toThrow(
    'does not contain a valid `oauth_state_id`',
  )
  silent.mockRestore()
})

test.each(['instantSuccess', 'oauthPopup', 'instantDeposits'] as const)('behavior: PlaidLink, %s', async (name) => {
  render(
    <PlaidLink token="link-sandbox-1" {...calls.callbacks}>
      Connect
    </PlaidLink>,
  )
  const end = await endOf(await openWith('Connect'), drives[name])
  expect(told()).toEqual([end])
})

test.each([
  ['Platypus OAuth Bank', 'oauth'],
  ['Houndstooth Bank', 'credentials'],
  ['Windowpane Bank', 'numbers'],
  ['Unhealthy Platypus Bank - Down', 'health'],
  ['Unsupported Platypus Bank', 'error'],
])('behavior: PlaidEmbeddedLink leads from %s to %s', async (bank, pane) => {
  render(<PlaidEmbeddedLink token="link-sandbox-1" {...calls.callbacks} />)
  const link = await simulator.opened()
  await link.chooseInstitution(bank)
  expect(link.pane()).toBe(pane)
  expect(document.querySelector('iframe[id^="plaid-link-iframe-"]')).toBeVisible()
  await act(() => link.leave())
  expect(calls.exit).toHaveLength(1)
})

function reinstall(options: LinkSimulatorOptions): void {
  uninstall()
  simulator = createLinkSimulator(options)
  uninstall = simulator.install()
}

async function endOf(link: LinkDriver, drive: Scenario): Promise<ScenarioEnd> {
  return await act(() => drive(link))
}

/** How Link ended, as reported to the app. */
function told(): ScenarioEnd[] {
  return [
    ...calls.success.map(([, { accounts }]) => ({
      kind: 'success' as const,
      verificationStatus: accounts[0]?.verification_status ?? null,
    })),
    ...calls.exit.map(([error, { status }]) => ({
      kind: 'exit' as const,
      errorCode: error?.error_code ?? null,
      status: status ?? '',
    })),
  ]
}
