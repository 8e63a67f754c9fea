import { linkError } from '@banklink/core'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { indexedDbReturnStore } from '../session/adapters/indexedDbReturnStore.ts'
import { pageToLeave, returnPage } from '../testing/bankJourney.ts'
import { finishLink, openedLink, renderKit } from '../testing/renderKit.tsx'
import {
  arrive,
  handlers,
  leaveForBank,
  part,
  Resetter,
  refusingStore,
  returns,
  setUpReturnScene,
  world,
} from '../testing/returnScene.tsx'

setUpReturnScene()

test('error: link.return_used after a reload before Link was open', async () => {
  const address = await leaveForBank()
  const before = pageToLeave(world.backend, returns)
  const page = arrive(address, { kit: { backend: before.backend, environment: { returns: before.returns } } })
  await openedLink(world)
  before.leave()
  page.unmount()
  const onError = vi.fn()
  const { onReturn } = arrive(address, { onError })
  expect(await part().findByText(/was already opened/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'link.return_used' }),
    expect.anything(),
  )
  expect(location.href).toBe(returnPage)
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/accounts?tab=banks#top', { account: null })
  expect(part().queryByText(/was already opened/)).toBeNull()
})

test('error: link.return_expired', async () => {
  const address = await leaveForBank()
  world.clock.advance(4 * 3_600_000)
  arrive(address)
  expect(await part().findByText(/Your bank sign-in timed out/)).toBeInTheDocument()
  expect(location.href).toBe(returnPage)
  await waitFor(async () => expect(await returns.all()).toEqual([]))
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await openedLink(world)
  expect(world.asked('POST /link-tokens')).toBe(2)
})

test('error: link.return_foreign tells nothing of whose it was, and leaves it to its owner', async () => {
  const address = await leaveForBank()
  world.signIn(1)
  const { onReturn } = arrive(address, { kit: { ownerKey: 'owner-1' }, fallbackPath: '/home' })
  expect(await part().findByText(/Another user started that bank sign-in/)).toBeInTheDocument()
  expect(await returns.all()).toMatchObject([{ ownerKey: 'owner-0', usedFor: [] }])
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/home', { account: null })
})

test('error: link.return_foreign for another backend', async () => {
  const address = await leaveForBank()
  arrive(address, { kit: { backend: { ...world.backend, id: 'another' } } })
  expect(await part().findByText(/Another user started that bank sign-in/)).toBeInTheDocument()
})

test.each([
  ['never started', indexedDbReturnStore()],
  ['where storage is refused', refusingStore()],
])('error: link.return_not_found %s', async (_, store) => {
  const onError = vi.fn()
  const environment = { returns: store }
  const { onReturn } = arrive(`${returnPage}?oauth_state_id=nobody-knows`, { onError, kit: { environment } })
  expect(await part().findByText(/We couldn’t pick up where you left off/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'link.return_not_found' }),
    expect.anything(),
  )
  expect(location.href).toBe(returnPage)
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/', { account: null })
})

test('error: link.return_refused where Plaid does not know the way', async () => {
  const address = await leaveForBank()
  arrive(address.replace(/=.*/, '=11111111-1111-4111-8111-111111111111'))
  const link = await openedLink(world)
  await act(() => link.leave())
  expect(await part().findByText(/We couldn’t finish your bank sign-in/)).toBeInTheDocument()
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

test('behavior: a page without a return shows that, and starts nothing', async () => {
  const { onReturn } = arrive(returnPage, { fallbackPath: '/home' })
  expect(await part().findByText(/nothing to finish on this page/)).toBeInTheDocument()
  expect(document.querySelector('[data-slot="banklink-oauth-return"]')).toHaveAttribute('data-state', 'none')
  expect(world.requests.filter((request) => request.startsWith('POST'))).toEqual([])
  await userEvent.click(part().getByRole('link', { name: 'Go back' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/home', { account: null })
})

test('behavior: a script that does not load leaves the return good for another try', async () => {
  const address = await leaveForBank()
  const loadScript = vi.fn(async () => {}).mockRejectedValueOnce(linkError('link.script_failed'))
  arrive(address, { kit: { environment: { loadScript } } })
  expect(await part().findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
  expect(location.href).toBe(address)
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  const link = await openedLink(world)
  expect(link.pane()).toBe('connected')
  expect(world.asked('POST /link-tokens')).toBe(1)
})

test('behavior: a session that is reset while the script loads lets the return be', async () => {
  const address = await leaveForBank()
  const script = Promise.withResolvers<void>()
  const loadScript = vi.fn(() => script.promise)
  const children = <Resetter />
  arrive(address, { kit: { environment: { loadScript }, children } })
  expect(await part().findByText(/You’re back from your bank/)).toBeInTheDocument()
  await waitFor(() => expect(loadScript).toHaveBeenCalled())
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
  expect(location.href).toBe(returnPage)
  await act(async () => script.resolve())
  expect(await returns.all()).toMatchObject([{ usedFor: [] }])
  expect(handlers().some(({ isOpen }) => isOpen)).toBe(false)
})

test('behavior: an engine that does not load is reported, and can be retried', async () => {
  const address = await leaveForBank()
  const loadEngine = vi
    .fn(() => import('../lazy.ts'))
    .mockRejectedValueOnce(new Error('chunk'))
    .mockRejectedValueOnce(new Error('chunk'))
    .mockRejectedValueOnce(new Error('chunk'))
  arrive(address, { kit: { environment: { loadEngine } } })
  expect(await part().findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
  loadEngine.mockReset().mockImplementation(() => import('../lazy.ts'))
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  const link = await openedLink(world)
  expect(link.pane()).toBe('connected')
})
