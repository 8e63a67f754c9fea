import { scenarios } from '@banklink/link-simulator'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { kit, leaveLink, playLink, renderKit } from '../../testing/renderKit.tsx'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { ReconnectBanner, type ReconnectBannerProps } from './ReconnectBanner.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const masks = ['1111', '2222', '3333']

/** Renders the banner over so many accounts whose banks want a new sign-in, and one that is fine. */
async function show(lapsed: number, props: ReconnectBannerProps = {}): Promise<void> {
  for (const mask of masks.slice(0, lapsed)) {
    const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask })
    world.mock.requireLogin(id)
  }
  await linkAccount(world, { bank: 'Gingham Bank', mask: '0000' })
  renderKit(world, { children: <ReconnectBanner {...props} /> })
  await waitFor(() => expect(world.answered('GET /accounts')).toBeGreaterThan(0))
  if (lapsed > 0) await screen.findByText(/needs? to be reconnected/)
}

const banner = () => document.querySelector('[data-slot="banklink-reconnect-banner"]')
const reconnect = (mask = '1111') => screen.getByRole('button', { name: `Reconnect Tartan Bank ••${mask}` })

describePart('ReconnectBanner', {
  show: (props: object) => show(1, props),
  element: HTMLElement,
  slot: 'banklink-reconnect-banner',
})

test('default: nothing where no account needs a sign-in, but the region that will tell', async () => {
  await show(0)
  expect(banner()).toHaveAttribute('data-state', 'none')
  expect(banner()).toHaveTextContent(/^$/)
  expect(screen.queryByRole('region')).toBeNull()
  expect(banner()?.querySelector('[role="status"]')).toBeInTheDocument()
})

test('behavior: one account, by name, and no money until then', async () => {
  await show(1)
  const title = await screen.findByText('Tartan Bank ••1111 needs to be reconnected')
  expect(title).toHaveAttribute('role', 'status')
  expect(screen.getByRole('region', { name: 'Bank connections' })).toBe(banner())
  expect(banner()).toHaveTextContent(/you can’t use this account for transfers/)
  expect(reconnect()).toHaveTextContent(/^Reconnect$/)
})

test('behavior: the status of the run stays, and so does the focus', async () => {
  await show(1)
  await userEvent.click(reconnect())
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByText('Tartan Bank ••1111 is reconnected.')).toBeInTheDocument()
  await waitFor(() => expect(banner()).toHaveAttribute('data-state', 'news'))
  expect(screen.queryByText(/needs to be reconnected/)).toBeNull()
  expect(banner()).toContainElement(document.activeElement as HTMLElement)
})

test('behavior: several, one after the other', async () => {
  await show(2)
  expect(await screen.findByText('2 bank accounts need to be reconnected')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /2222/ })).toBeNull()
  expect(reconnect()).toHaveTextContent('Reconnect Tartan Bank ••1111')
  await userEvent.click(reconnect())
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByText('Tartan Bank ••1111 is reconnected.')).toBeInTheDocument()
  expect(await screen.findByText('Tartan Bank ••2222 needs to be reconnected')).toBeInTheDocument()
  await userEvent.click(reconnect('2222'))
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByText('Tartan Bank ••2222 is reconnected.')).toBeInTheDocument()
  expect(screen.queryByText('Tartan Bank ••1111 is reconnected.')).toBeNull()
})

test('behavior: leaving Link changes nothing', async () => {
  await show(1)
  await userEvent.click(reconnect())
  await leaveLink(world)
  await waitFor(() => expect(reconnect()).toHaveFocus())
  expect(banner()).toHaveAttribute('data-state', 'one')
})

test('behavior: cannot be dismissed unless the app allows it', async () => {
  await show(1)
  expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull()
})

test('parameters: onDismiss, postponed, and the focus is not lost', async () => {
  const onDismiss = vi.fn()
  await show(2, { onDismiss })
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
  const accounts = [expect.objectContaining({ mask: '1111' }), expect.objectContaining({ mask: '2222' })] as unknown[]
  const info = { reason: 'postponed', event: expect.objectContaining({ type: 'click' }) as unknown }
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith(accounts, info)
  expect(banner()).toHaveAttribute('data-state', 'none')
  expect(banner()).toHaveFocus()
})

test('parameters: onDismiss, read', async () => {
  const onDismiss = vi.fn()
  await show(1, { onDismiss })
  await userEvent.click(reconnect())
  await playLink(world, scenarios.renewLogin)
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith([], expect.objectContaining({ reason: 'read' }))
  expect(banner()).toHaveAttribute('data-state', 'none')
})

test('behavior: a result that the user closed is not shown by the account’s card', async () => {
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.mock.requireLogin(id)
  const children = (
    <>
      <ReconnectBanner onDismiss={() => {}} />
      <LinkedAccounts />
    </>
  )
  renderKit(world, { children })
  await userEvent.click(await screen.findByRole('button', { name: 'Reconnect Tartan Bank ••1111' }))
  await playLink(world, scenarios.renewLogin)
  await screen.findByText('Active')
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
  expect(banner()).toHaveAttribute('data-state', 'none')
  expect(screen.queryByText('Tartan Bank ••1111 is reconnected.')).toBeNull()
})

test('parameters: onLinked receives the account', async () => {
  const onLinked = vi.fn()
  await show(1, { onLinked })
  await userEvent.click(reconnect())
  await playLink(world, scenarios.renewLogin)
  await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
  expect(onLinked.mock.calls[0]?.[1]).toMatchObject({ purpose: 'reconnect', outcome: 'active' })
})

test('parameters: classNames, by slot and by state', async () => {
  await show(1, { onDismiss: () => {}, classNames: { title: ({ status }) => `is-${status}`, dismiss: 'away' } })
  expect(await screen.findByText(/needs to be reconnected/)).toHaveClass('is-one')
  expect(screen.getByRole('button', { name: 'Not now' })).toHaveClass('away')
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  const onDismiss = vi.fn()
  await show(2, {
    onDismiss,
    children: ({ status, accounts }, { dismiss }) => (
      <button onClick={dismiss}>
        {status}: {accounts.map(({ mask }) => mask).join(' ')}
      </button>
    ),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'several: 1111 2222' }))
  expect(await screen.findByRole('button', { name: 'none:' })).toBeInTheDocument()
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith(
    [expect.anything(), expect.anything()],
    expect.objectContaining({ reason: 'postponed' }),
  )
})

test('behavior: reappears if a dismissed account expires again', async () => {
  const queryClient = new QueryClient()
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.mock.requireLogin(id)
  renderKit(world, {
    queryClient,
    children: [<ReconnectBanner key="banner" onDismiss={() => {}} />, <LinkedAccounts key="list" />],
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }))
  expect(banner()).toHaveAttribute('data-state', 'none')
  await userEvent.click(await screen.findByRole('button', { name: 'Reconnect Tartan Bank ••1111' }))
  await playLink(world, scenarios.renewLogin)
  await screen.findByText('Tartan Bank ••1111 is reconnected.')
  await screen.findByText('Active')
  world.mock.requireLogin(id)
  await act(() => queryClient.invalidateQueries())
  await waitFor(() => expect(banner()).toHaveAttribute('data-state', 'one'))
})

test("behavior: one owner's dismissal does not apply to the next", async () => {
  const children = <ReconnectBanner onDismiss={() => {}} />
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.mock.requireLogin(id)
  const { rerender } = render(kit(world, { children }))
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }))
  world.signIn(1)
  rerender(kit(world, { ownerKey: 'owner-1', children }))
  world.signIn(0)
  rerender(kit(world, { ownerKey: 'owner-0', children }))
  expect(await screen.findByText('Tartan Bank ••1111 needs to be reconnected')).toBeInTheDocument()
})
