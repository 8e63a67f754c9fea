import { type LinkRequest } from '@banklink/core'
import { type LinkDriver } from '@banklink/link-simulator'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { OAuthReturn, type OAuthReturnProps } from '../components/oauth-return/OAuthReturn.tsx'
import { useLinkSession } from '../hooks/useLinkSession.ts'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from '../session/adapters/indexedDbReturnStore.ts'
import { type ReturnStore } from '../session/oauth/PendingReturn.ts'
import { goToBank, goToBankUnseen, pageToLeave, returnPage } from './bankJourney.ts'
import { createWorld, type World } from './createWorld.ts'
import { finishLink, openedLink, type RenderKitOptions, renderKit } from './renderKit.tsx'

// What the tests of returns from a bank share. `world` is that of the test that runs.
export let world: World
let uninstall: () => void
export const returns = indexedDbReturnStore()
const exchanges = indexedDbExchangeStore()

/** A fresh world, and nothing stored, for each test of the file that calls it. */
export function setUpReturnScene(): void {
  beforeEach(async () => {
    world = createWorld({ redirectUri: returnPage })
    uninstall = world.simulator.install()
    for (const { id } of await exchanges.all()) await exchanges.remove(id)
    for (const { id } of await returns.all()) await returns.remove(id)
    history.replaceState({ of: 'the router' }, '', '/accounts?tab=banks#top')
  })
  afterEach(() => {
    uninstall()
    vi.restoreAllMocks()
  })
}

export const bank = 'Platypus OAuth Bank'
export const handlers = () => world.simulator.handlers()
export const exchanged = () => world.mock.state().plaid.publicTokens.filter(({ used }) => used)

function Starter({ request }: { request: LinkRequest }) {
  const { start } = useLinkSession()
  return (
    <button type="button" onClick={() => start(request)}>
      Start
    </button>
  )
}

export function Resetter() {
  const { reset } = useLinkSession()
  return (
    <button type="button" onClick={reset}>
      Reset
    </button>
  )
}

/** The user opens Link on the account page and goes to a bank, which replaces the page. */
export async function leaveForBank(
  request: LinkRequest = { purpose: 'link' },
  { isAllowed = true }: { isAllowed?: boolean } = {},
): Promise<string> {
  const page = pageToLeave(world.backend, returns)
  const first = renderKit(world, {
    backend: page.backend,
    environment: { returns: page.returns },
    children: <Starter request={request} />,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Start' }))
  const link = await openedLink(world)
  const address = await setOut(link, { ...request, isAllowed })
  page.leave()
  first.unmount()
  return address
}

function setOut(link: LinkDriver, { purpose, isAllowed }: LinkRequest & { isAllowed: boolean }): Promise<string> {
  // Link asks for a code there; that a bank is asked as well is up to Plaid.
  if (purpose === 'verify_deposits') return goToBankUnseen(world)
  return act(() => goToBank(link, { choosesBank: purpose === 'link', isAllowed }))
}

/** The page that the bank redirects to. */
export function arrive(address: string, props: OAuthReturnProps & { kit?: RenderKitOptions } = {}) {
  const { kit: options, ...given } = props
  history.replaceState({ of: 'the router' }, '', address)
  const onReturn = vi.fn()
  const page = renderKit(world, {
    ...options,
    children: (
      <>
        <OAuthReturn onReturn={onReturn} {...given} />
        {options?.children}
      </>
    ),
  })
  return { ...page, onReturn }
}

/** A page that closed after it sent its exchange. */
export async function leaveExchange(): Promise<void> {
  world.hold('POST /completions', 'before')
  const page = renderKit(world, { environment: { returns: refusingStore() } })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  page.unmount()
}

export const exitMetadata = {
  institution: null,
  status: 'requires_oauth',
  link_session_id: 'session',
  request_id: 'request',
} as const

export function refusingStore(): ReturnStore {
  return indexedDbReturnStore(() => {
    throw new DOMException('no', 'SecurityError')
  })
}

/** The part that shows the resumed run. */
export const part = () => within(document.querySelector('[data-slot="banklink-oauth-return"]') as HTMLElement)
