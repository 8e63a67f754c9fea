import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { expect, test, vi } from 'vitest'
import { OAuthReturn } from '../components/oauth-return/OAuthReturn.tsx'
import { goToBank, pageToLeave, returnPage } from '../testing/bankJourney.ts'
import { kit, openedLink, renderKit } from '../testing/renderKit.tsx'
import {
  arrive,
  handlers,
  leaveExchange,
  leaveForBank,
  part,
  returns,
  setUpReturnScene,
  world,
} from '../testing/returnScene.tsx'

setUpReturnScene()

test('behavior: another owner on the same page sees that there is no return', async () => {
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
  expect(await part().findByText(/nothing to finish on this page/)).toBeInTheDocument()
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
  expect(await part().findByText(/Another user started that bank sign-in/)).toBeInTheDocument()
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
