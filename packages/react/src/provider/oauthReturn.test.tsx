import { type Call, type LinkRequest, linkError } from '@banklink/core'
import type { LinkDriver } from '@banklink/link-simulator'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OAuthReturn, type OAuthReturnProps } from '../components/OAuthReturn.tsx'
import { useLinkSession } from '../hooks/useLinkSession.ts'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from '../session/adapters/indexedDbReturnStore.ts'
import { browserPage } from '../session/adapters/page/browserPage.ts'
import type { ReturnStore } from '../session/oauth/PendingReturn.ts'
import { goToBank, goToBankUnseen, pageToLeave, returnPage } from '../testing/bankJourney.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { finishLink, kit, openedLink, type RenderKitOptions, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void
const returns = indexedDbReturnStore()
const exchanges = indexedDbExchangeStore()

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

const bank = 'Platypus OAuth Bank'
const handlers = () => world.simulator.handlers()
const exchanged = () => world.mock.state().plaid.publicTokens.filter(({ used }) => used)

function Starter({ request }: { request: LinkRequest }) {
  const { start } = useLinkSession()
  return (
    <button type="button" onClick={() => start(request)}>
      Start
    </button>
  )
}

function Resetter() {
  const { reset } = useLinkSession()
  return (
    <button type="button" onClick={reset}>
      Reset
    </button>
  )
}

/** A person opens Link on the account page and goes to a bank, which takes the page away. */
async function leaveForBank(
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

/** The page that the bank sends the person to. */
function arrive(address: string, props: OAuthReturnProps & { kit?: RenderKitOptions } = {}) {
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

/** A page that sent its exchange and died. */
async function leaveExchange(): Promise<void> {
  world.hold('POST /completions', 'before')
  const page = renderKit(world, { environment: { returns: refusingStore() } })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  page.unmount()
}

const exitMetadata = {
  institution: null,
  status: 'requires_oauth',
  link_session_id: 'session',
  request_id: 'request',
} as const

function refusingStore(): ReturnStore {
  return indexedDbReturnStore(() => {
    throw new DOMException('no', 'SecurityError')
  })
}

/** What is said by the part that goes on with a return. */
const part = () => within(document.querySelector('[data-slot="banklink-oauth-return"]') as HTMLElement)

test('default: one Link, made with the same token and the raw address, opens by itself and goes back', async () => {
  const address = await leaveForBank()
  const [record] = await returns.all()
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  const { onReturn } = arrive(address)
  const link = await openedLink(world)
  expect(created).toHaveBeenCalledOnce()
  expect(created.mock.calls[0]?.[0]).toMatchObject({ token: record?.linkToken, receivedRedirectUri: address })
  expect(handlers().at(-1)?.timesOpened).toBe(1)
  expect(await part().findByText('Continue in the window')).toHaveRole('status')
  await act(() => link.finish())
  await waitFor(() => expect(onReturn).toHaveBeenCalledOnce())
  expect(onReturn).toHaveBeenCalledWith('/accounts?tab=banks#top', {
    account: expect.objectContaining({ status: 'active', institution: expect.objectContaining({ name: bank }) }),
  })
  expect(world.rows()).toEqual(['active instantly_verified'])
  expect(exchanged()).toHaveLength(1)
  expect(world.asked('POST /link-tokens')).toBe(1)
  await waitFor(async () => expect(await returns.all()).toEqual([]))
})

test.each([
  ['reconnect', 'instantly_verified', 'active instantly_verified'],
  ['verify_deposits', 'pending_manual_verification', 'inactive pending_manual_verification'],
] as const)('parameters: %s exchanges nothing', async (purpose, verificationStatus, row) => {
  const { id } = await linkAccount(world, { bank, institutionId: 'ins_127287', mask: '0000', verificationStatus })
  if (purpose === 'reconnect') world.mock.requireLogin(id)
  const before = world.asked('POST /completions')
  const address = await leaveForBank({ purpose, accountId: id })
  const { onReturn } = arrive(address)
  const link = await openedLink(world)
  await act(() => link.finish())
  await waitFor(() => expect(world.asked('POST /update-completions')).toBe(1))
  await waitFor(() => expect(onReturn).toHaveBeenCalledOnce())
  expect(world.asked('POST /completions')).toBe(before)
  expect(world.rows()).toEqual([row])
})

test('behavior: of a reconnect nothing is said to be linked', async () => {
  const { id } = await linkAccount(world, {
    bank,
    institutionId: 'ins_127287',
    mask: '0000',
    verificationStatus: 'instantly_verified',
  })
  world.mock.requireLogin(id)
  const address = await leaveForBank({ purpose: 'reconnect', accountId: id })
  arrive(address)
  const link = await openedLink(world)
  const letGo = world.hold('POST /update-completions', 'before')
  await act(() => link.finish())
  expect(await part().findByText('Checking…')).toBeInTheDocument()
  world.mock.fail({ method: 'GET', path: '/bond', status: 422, times: 2 })
  letGo()
  expect(await part().findByText(/nothing was changed/)).toBeInTheDocument()
  expect(part().queryByText(/linked/i)).toBeNull()
})

test('behavior: another owner on the same page is told that nobody is on the way back', async () => {
  const address = await leaveForBank()
  const { rerender } = arrive(address)
  await openedLink(world)
  world.signIn(1)
  const children = (
    <>
      <OAuthReturn />
      {undefined}
    </>
  )
  rerender(kit(world, { ownerKey: 'owner-1', children }))
  expect(await part().findByText(/nothing to go on with here/)).toBeInTheDocument()
})

test('behavior: Link sees the raw address until it is open, and then the router keeps what it had', async () => {
  const address = await leaveForBank()
  const seen: string[] = []
  const { create } = world.simulator.Plaid
  vi.spyOn(world.simulator.Plaid, 'create').mockImplementation((config) => {
    seen.push(location.href)
    const handler = create(config)
    const { open } = handler
    handler.open = () => {
      seen.push(location.href)
      open()
    }
    return handler
  })
  arrive(address)
  await openedLink(world)
  expect(seen).toEqual([address, address])
  expect(location.href).toBe(returnPage)
  expect(history.state).toEqual({ of: 'the router' })
})

test('behavior: the address is read before an effect of the page cleans it', async () => {
  const address = await leaveForBank()
  function Cleaner(): null {
    useEffect(() => history.replaceState(null, '', '/bank-return'), [])
    return null
  }
  arrive(address, { kit: { children: <Cleaner /> } })
  const link = await openedLink(world)
  await act(() => link.finish())
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
})

test('behavior: a record is kept while Link is open, and no longer', async () => {
  renderKit(world)
  await userEvent.click(screen.getByRole('button'))
  const link = await openedLink(world)
  const { linkTokens } = world.mock.state().plaid
  await waitFor(async () => expect(await returns.all()).toHaveLength(1))
  expect((await returns.all())[0]).toMatchObject({
    ownerKey: 'owner-0',
    backendId: world.backend.id,
    request: { purpose: 'link' },
    expiresAt: world.clock.now() + 4 * 3_600_000,
    place: '/accounts?tab=banks#top',
    usedFor: [],
  })
  expect(linkTokens).toHaveLength(1)
  await act(() => link.leave())
  await waitFor(async () => expect(await returns.all()).toEqual([]))
})

test('behavior: who leaves Link after the return goes back without an account', async () => {
  const { id } = await linkAccount(world, { bank, mask: '0000', verificationStatus: 'pending_manual_verification' })
  const address = await leaveForBank({ purpose: 'verify_deposits', accountId: id })
  const onExit = vi.fn()
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  const { onReturn } = arrive(address, { onExit })
  await openedLink(world)
  // Plaid's own way out of a Link that goes on.
  act(() => created.mock.calls[0]?.[0].onExit?.(null, exitMetadata))
  await waitFor(() => expect(onReturn).toHaveBeenCalledExactlyOnceWith('/accounts?tab=banks#top', { account: null }))
  expect(onExit).toHaveBeenCalledOnce()
  expect(part().getByText('Nothing was changed yet.')).toBeInTheDocument()
  await waitFor(async () => expect(await returns.all()).toEqual([]))

  // An app that stays on the page: the token is still good, the return is not.
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(created).toHaveBeenCalledTimes(2))
  expect(created.mock.lastCall?.[0].token).toBe(created.mock.calls[0]?.[0].token)
  expect(created.mock.lastCall?.[0].receivedRedirectUri).toBeUndefined()
})

test('behavior: a bank that was told no is left, and Link opens anew without the used return', async () => {
  const address = await leaveForBank({ purpose: 'link' }, { isAllowed: false })
  const onExit = vi.fn()
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  const { onReturn } = arrive(address, { onExit })
  const link = await openedLink(world)
  await act(() => link.leave())
  await waitFor(() => expect(part().getByText(/did not accept the sign-in/)).toBeInTheDocument())
  expect(onReturn).not.toHaveBeenCalled()
  await waitFor(async () => expect(await returns.all()).toEqual([]))

  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await openedLink(world)
  expect(created).toHaveBeenCalledTimes(2)
  expect(created.mock.lastCall?.[0].receivedRedirectUri).toBeUndefined()
  // The page that they want to go back to is still the one that they came from.
  await waitFor(async () => expect(await returns.all()).toMatchObject([{ place: '/accounts?tab=banks#top' }]))
})

test('behavior: on the way to a second bank the same run is left once more', async () => {
  const address = await leaveForBank({ purpose: 'link' }, { isAllowed: false })
  const between = pageToLeave(world.backend, returns)
  const page = arrive(address, { kit: { backend: between.backend, environment: { returns: between.returns } } })
  const link = await openedLink(world)
  const second = await act(async () => {
    await link.goToBank('redirect')
    return link.allowAtBank(['Plaid Checking'])
  })
  between.leave()
  page.unmount()
  const { onReturn } = arrive(second ?? '')
  const last = await openedLink(world)
  await act(() => last.finish())
  await waitFor(() => expect(onReturn).toHaveBeenCalledWith('/accounts?tab=banks#top', expect.anything()))
  expect(world.rows()).toEqual(['active instantly_verified'])
  expect(world.asked('POST /link-tokens')).toBe(1)
})

test('behavior: a button that is ready on the same page makes way', async () => {
  const address = await leaveForBank()
  const capabilities = async (call: Call) => ({ ...(await world.backend.capabilities(call)), beginCreatesRow: false })
  const script = Promise.withResolvers<void>()
  const environment = { loadScript: () => script.promise }
  arrive(address, { kit: { backend: { ...world.backend, capabilities }, environment } })
  await waitFor(() => expect(world.asked('POST /link-tokens')).toBe(2))
  await act(async () => script.resolve())
  const link = await openedLink(world)
  expect(link.pane()).toBe('connected')
  expect(handlers().filter(({ isOpen }) => isOpen)).toHaveLength(1)
  await act(() => link.finish())
  await waitFor(() => expect(world.rows()).toContain('active instantly_verified'))
})

test('error: link.return_used after a reload before Link was open', async () => {
  const address = await leaveForBank()
  const before = pageToLeave(world.backend, returns)
  const page = arrive(address, { kit: { backend: before.backend, environment: { returns: before.returns } } })
  await openedLink(world)
  before.leave()
  page.unmount()
  const onError = vi.fn()
  const { onReturn } = arrive(address, { onError })
  expect(await part().findByText(/was used already/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'link.return_used' }))
  expect(location.href).toBe(returnPage)
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/accounts?tab=banks#top', { account: null })
  expect(part().queryByText(/was used already/)).toBeNull()
})

test('error: link.return_expired', async () => {
  const address = await leaveForBank()
  world.clock.advance(4 * 3_600_000)
  arrive(address)
  expect(await part().findByText(/Too much time went by/)).toBeInTheDocument()
  expect(location.href).toBe(returnPage)
  await waitFor(async () => expect(await returns.all()).toEqual([]))
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await openedLink(world)
  expect(world.asked('POST /link-tokens')).toBe(2)
})

test('error: link.return_foreign tells nothing of whose it was, and leaves it to its owner', async () => {
  const address = await leaveForBank()
  world.signIn(1)
  const { onReturn } = arrive(address, { kit: { ownerKey: 'owner-1' }, home: '/home' })
  expect(await part().findByText(/Somebody else began/)).toBeInTheDocument()
  expect(await returns.all()).toMatchObject([{ ownerKey: 'owner-0', usedFor: [] }])
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/home', { account: null })
})

test('error: link.return_foreign for another backend', async () => {
  const address = await leaveForBank()
  arrive(address, { kit: { backend: { ...world.backend, id: 'another' } } })
  expect(await part().findByText(/Somebody else began/)).toBeInTheDocument()
})

test.each([
  ['never started', indexedDbReturnStore()],
  ['where storage is refused', refusingStore()],
])('error: link.return_not_found %s', async (_, store) => {
  const onError = vi.fn()
  const environment = { returns: store }
  const { onReturn } = arrive(`${returnPage}?oauth_state_id=nobody-knows`, { onError, kit: { environment } })
  expect(await part().findByText(/lost track of this link/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'link.return_not_found' }))
  expect(location.href).toBe(returnPage)
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/', { account: null })
})

test('error: link.return_refused where Plaid does not know the way', async () => {
  const address = await leaveForBank()
  arrive(address.replace(/=.*/, '=11111111-1111-4111-8111-111111111111'))
  const link = await openedLink(world)
  await act(() => link.leave())
  expect(await part().findByText(/way back from your bank did not work/)).toBeInTheDocument()
  expect(part().getByRole('alert').closest('[data-state]')).toHaveAttribute('data-state', 'failed')
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await openedLink(world)
})

test('behavior: a browser that refuses storage links all the same, without a way to leave the page', async () => {
  renderKit(world, { environment: { returns: refusingStore() } })
  await userEvent.click(screen.getByRole('button'))
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
})

test('behavior: a page that nobody was sent to says so, and nothing begins', async () => {
  const { onReturn } = arrive(returnPage, { home: '/home' })
  expect(await part().findByText(/nothing to go on with here/)).toBeInTheDocument()
  expect(document.querySelector('[data-slot="banklink-oauth-return"]')).toHaveAttribute('data-state', 'none')
  expect(world.requests.filter((request) => request.startsWith('POST'))).toEqual([])
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/home', { account: null })
})

test('behavior: by default the page of before is loaded in place of this one', async () => {
  const address = await leaveForBank()
  const leaveFor = vi.fn()
  const environment = { page: { ...browserPage(), leaveFor } }
  history.replaceState(null, '', address)
  renderKit(world, { environment, children: <OAuthReturn /> })
  const link = await openedLink(world)
  expect(part().queryByRole('link')).toBeNull()
  await act(() => link.finish())
  await waitFor(() => expect(leaveFor).toHaveBeenCalledExactlyOnceWith('/accounts?tab=banks#top'))
  expect(part().getByRole('link', { name: 'Go back' })).toHaveAttribute('href', '/accounts?tab=banks#top')
})

test('behavior: a place that leads elsewhere is not gone to', async () => {
  const address = await leaveForBank()
  const [record] = await returns.all()
  if (record) await returns.put({ ...record, place: '//elsewhere.example/' })
  const { onReturn } = arrive(address)
  const link = await openedLink(world)
  await act(() => link.finish())
  await waitFor(() => expect(onReturn).toHaveBeenCalledExactlyOnceWith('/', expect.anything()))
})

test('behavior: a script that does not load leaves the return good for another try', async () => {
  const address = await leaveForBank()
  const loadScript = vi.fn(async () => {}).mockRejectedValueOnce(linkError('link.script_failed'))
  arrive(address, { kit: { environment: { loadScript } } })
  expect(await part().findByText(/could not be opened/)).toBeInTheDocument()
  expect(location.href).toBe(address)
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  const link = await openedLink(world)
  expect(link.pane()).toBe('connected')
  expect(world.asked('POST /link-tokens')).toBe(1)
})

test('behavior: a session that is reset while the script loads lets the return be', async () => {
  const address = await leaveForBank()
  const script = Promise.withResolvers<void>()
  const children = <Resetter />
  arrive(address, { kit: { environment: { loadScript: () => script.promise }, children } })
  expect(await part().findByText(/You are back from your bank/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
  expect(location.href).toBe(returnPage)
  await act(async () => script.resolve())
  expect(await returns.all()).toMatchObject([{ usedFor: [] }])
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
})

test('behavior: an engine that does not load says so, and can be tried again', async () => {
  const address = await leaveForBank()
  const loadEngine = vi
    .fn(() => import('../lazy.ts'))
    .mockRejectedValueOnce(new Error('chunk'))
    .mockRejectedValueOnce(new Error('chunk'))
    .mockRejectedValueOnce(new Error('chunk'))
  arrive(address, { kit: { environment: { loadEngine } } })
  expect(await part().findByText(/could not be opened/)).toBeInTheDocument()
  loadEngine.mockReset().mockImplementation(() => import('../lazy.ts'))
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  const link = await openedLink(world)
  expect(link.pane()).toBe('connected')
})

test('behavior: while a link that an earlier page began is finished, the return waits', async () => {
  const address = await leaveForBank()
  await leaveExchange()
  world.clock.advance(31_000)
  const release = world.hold('POST /completions', 'before')
  const finishing = Promise.withResolvers<void>()
  const all = () => finishing.promise.then(returns.all)
  const { onReturn } = arrive(address, { kit: { environment: { returns: { ...returns, all } } } })
  await waitFor(() => expect(world.asked('POST /completions')).toBe(2))
  await act(async () => finishing.resolve())
  expect(part().getByRole('status')).toHaveTextContent('Linking your account…')
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
  release()
  const link = await openedLink(world)
  expect(link.pane()).toBe('connected')
  expect(onReturn).not.toHaveBeenCalled()
  await act(() => link.finish())
  await waitFor(() => expect(onReturn).toHaveBeenCalledOnce())
})

test('behavior: back from the bank by the browser, the page is as it was and the return still works', async () => {
  const page = pageToLeave(world.backend, returns)
  const first = renderKit(world, { backend: page.backend, environment: { returns: page.returns } })
  await userEvent.click(screen.getByRole('button'))
  const link = await openedLink(world)
  const address = await act(() => goToBank(link))
  await act(async () => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))
  expect(screen.getByRole('button').parentElement).toHaveAttribute('data-state', 'left')
  // Forward again, yes at the bank, and back.
  page.leave()
  first.unmount()
  arrive(address)
  expect((await openedLink(world)).pane()).toBe('connected')
})

test('behavior: back from the bank on a fresh page, everything is at rest and the return still works', async () => {
  const address = await leaveForBank()
  const fresh = renderKit(world)
  await userEvent.hover(screen.getByRole('button'))
  await waitFor(() => expect(screen.getByRole('button').parentElement).toHaveAttribute('data-state', 'ready'))
  fresh.unmount()
  arrive(address)
  expect((await openedLink(world)).pane()).toBe('connected')
})

test('behavior: a page that is slow to show the return still says whose it was', async () => {
  const address = await leaveForBank()
  world.signIn(1)
  history.replaceState(null, '', address)
  const { rerender } = renderKit(world, { ownerKey: 'owner-1' })
  await userEvent.hover(screen.getByRole('button'))
  await waitFor(() => expect(screen.getByRole('button').parentElement).toHaveAttribute('data-state', 'ready'))
  rerender(kit(world, { ownerKey: 'owner-1', children: <OAuthReturn onReturn={() => {}} /> }))
  expect(await part().findByText(/Somebody else began/)).toBeInTheDocument()
})

test('behavior: what is kept stays while another owner signs in', async () => {
  await leaveForBank()
  const all = vi.fn(returns.all)
  renderKit(world, { ownerKey: 'owner-1', environment: { returns: { ...returns, all } } })
  await waitFor(() => expect(all).toHaveBeenCalled())
  expect(await returns.all()).toMatchObject([{ ownerKey: 'owner-0' }])
})

test.each([['time goes by', () => void (world.clock.advance(4 * 3_600_000), renderKit(world))]])(
  'behavior: what is kept is dropped when %s',
  async (_, next) => {
    await leaveForBank()
    next()
    await waitFor(async () => expect(await returns.all()).toEqual([]))
  },
)

test('behavior: an owner who changes while Link is open leaves nothing behind', async () => {
  const { rerender } = renderKit(world)
  await userEvent.click(screen.getByRole('button'))
  await openedLink(world)
  await waitFor(async () => expect(await returns.all()).toHaveLength(1))
  rerender(kit(world, { ownerKey: 'owner-1' }))
  await waitFor(async () => expect(await returns.all()).toEqual([]))
})
