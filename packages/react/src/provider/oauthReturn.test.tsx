import { type Call } from '@banklink/core'
import { QueryClient } from '@tanstack/react-query'
import { act, render, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as React from 'react'
import { expect, test, vi } from 'vitest'
import { OAuthReturn } from '../components/oauth-return/OAuthReturn.tsx'
import { browserPage } from '../session/adapters/page/browserPage.ts'
import { pageToLeave } from '../testing/bankJourney.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { kit, openedLink, renderKit } from '../testing/renderKit.tsx'
import {
  arrive,
  bank,
  exchanged,
  exitMetadata,
  handlers,
  leaveForBank,
  part,
  returns,
  setUpReturnScene,
  world,
} from '../testing/returnScene.tsx'

setUpReturnScene()

test('default: one Link, with the same token and the raw address, opens automatically and returns', async () => {
  const address = await leaveForBank()
  const [record] = await returns.all()
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  const { onReturn } = arrive(address)
  const link = await openedLink(world)
  expect(created).toHaveBeenCalledOnce()
  expect(created.mock.calls[0]?.[0]).toMatchObject({ token: record?.linkToken, receivedRedirectUri: address })
  expect(handlers().at(-1)?.timesOpened).toBe(1)
  expect(await part().findByText('Continue in the Plaid window')).toHaveRole('status')
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

test('behavior: a reconnect is not called linked', async () => {
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
  expect(await part().findByText('Updating…')).toBeInTheDocument()
  world.mock.fail({ method: 'GET', path: '/bond', status: 422, times: 2 })
  letGo()
  expect(await part().findByText(/nothing changed/)).toBeInTheDocument()
  expect(part().queryByText(/linked/i)).toBeNull()
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
  expect(part().getByText('Nothing has changed yet. Try again to continue.')).toBeInTheDocument()
  await waitFor(async () => expect(await returns.all()).toEqual([]))

  // An app that stays on the page: the token is still good, the return is not.
  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(created).toHaveBeenCalledTimes(2))
  expect(created.mock.lastCall?.[0].token).toBe(created.mock.calls[0]?.[0].token)
  expect(created.mock.lastCall?.[0].receivedRedirectUri).toBeUndefined()
})

test('behavior: a refusal at the bank is an exit, and Link opens again without the used return', async () => {
  const address = await leaveForBank({ purpose: 'link' }, { isAllowed: false })
  const onExit = vi.fn()
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  const { onReturn } = arrive(address, { onExit })
  const link = await openedLink(world)
  await act(() => link.leave())
  await waitFor(() => expect(part().getByText(/didn’t accept your sign-in/)).toBeInTheDocument())
  expect(onReturn).not.toHaveBeenCalled()
  await waitFor(async () => expect(await returns.all()).toEqual([]))

  await userEvent.click(part().getByRole('button', { name: 'Try again' }))
  await openedLink(world)
  expect(created).toHaveBeenCalledTimes(2)
  expect(created.mock.lastCall?.[0].receivedRedirectUri).toBeUndefined()
  // The page that they want to go back to is still the one that they came from.
  await waitFor(async () => expect(await returns.all()).toMatchObject([{ place: '/accounts?tab=banks#top' }]))
})

test('behavior: a redirect to a second bank leaves the same run again', async () => {
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

test('behavior: by default the previous page is loaded', async () => {
  const address = await leaveForBank()
  const leaveFor = vi.fn()
  const environment = { page: { ...browserPage(), leaveFor } }
  history.replaceState(null, '', address)
  renderKit(world, { environment, children: <OAuthReturn /> })
  const link = await openedLink(world)
  expect(part().queryByRole('link')).toBeNull()
  await act(() => link.finish())
  await waitFor(() => expect(leaveFor).toHaveBeenCalledExactlyOnceWith('/accounts?tab=banks#top'))
  expect(part().getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/accounts?tab=banks#top')
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

const { Activity } = React

// React 18 has none.
test.skipIf(!Activity)('behavior: hidden and shown again, the page continues its return once', async () => {
  const address = await leaveForBank()
  history.replaceState(null, '', address)
  const onReturn = vi.fn()
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  const queryClient = new QueryClient()
  const page = (mode: 'visible' | 'hidden') =>
    kit(world, {
      queryClient,
      children: (
        <Activity mode={mode}>
          <OAuthReturn onReturn={onReturn} />
        </Activity>
      ),
    })
  const { rerender } = render(page('visible'))
  rerender(page('hidden'))
  rerender(page('visible'))
  const link = await openedLink(world)
  rerender(page('hidden'))
  rerender(page('visible'))
  await act(() => link.finish())
  await waitFor(() => expect(onReturn).toHaveBeenCalledOnce())
  rerender(page('hidden'))
  rerender(page('visible'))
  await waitFor(async () => expect(await returns.all()).toEqual([]))
  expect(created).toHaveBeenCalledOnce()
  expect(onReturn).toHaveBeenCalledOnce()
  expect(exchanged()).toHaveLength(1)
  expect(world.asked('POST /link-tokens')).toBe(1)
})
