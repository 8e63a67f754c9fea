import type { LinkedAccount } from '@banklink/core'
import { scenarios } from '@banklink/link-simulator'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { leaveLink, openedLink, playLink, renderKit } from '../../testing/renderKit.tsx'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { ReconnectButton, type ReconnectButtonProps } from './ReconnectButton.tsx'

let world: World
let uninstall: () => void
let lapsed: LinkedAccount

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  await linkAccount(world, { bank: 'Gingham Bank', mask: '2222' })
  world.mock.requireLogin(id)
  lapsed = await world.backend.get(id, { signal: new AbortController().signal })
})

afterEach(() => uninstall())

const show = (props: Partial<ReconnectButtonProps> = {}) =>
  renderKit(world, { children: <ReconnectButton account={lapsed} {...props} /> })

describePart('ReconnectButton', { show, element: HTMLButtonElement, slot: 'banklink-account-action' })

test('parameters: classNames, by slot and by state', async () => {
  show({ classNames: { root: 'root', text: 'text', status: 'status', news: ({ status }) => `news-${status}` } })
  const root = document.querySelector('.root')
  expect(root).toHaveAttribute('data-slot', 'banklink-account-update')
  expect(screen.getByText(/you can’t use this account for transfers/)).toHaveClass('text')
  await userEvent.click(reconnect())
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByText('Tartan Bank ••1111 is reconnected.')).toHaveClass('news-done')
  expect(root?.querySelector('.status')).toHaveAttribute('data-outcome', 'active')
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  show({
    children: ({ start, state }) => (
      <button type="button" onClick={start}>
        {state.status === 'done' ? `Mine: ${state.account.mask}` : 'My own'}
      </button>
    ),
  })
  expect(screen.queryByText(/you can’t use this account for transfers/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'My own' }))
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByRole('button', { name: 'Mine: 1111' })).toBeVisible()
})

async function showList(): Promise<void> {
  renderKit(world, { children: <LinkedAccounts /> })
  await screen.findByText('Reconnect needed')
}

const card = (name = 'Tartan Bank') => within(screen.getByRole('listitem', { name }))
const reconnect = () => screen.getByRole('button', { name: 'Reconnect Tartan Bank ••1111' })
const linkButton = () => screen.getByRole('button', { name: 'Link a bank account' })

test('default: explains the consequence, reconnects, and shows the result in the same card', async () => {
  await showList()
  expect(card().getByText(/Until you do, you can’t use this account for transfers/)).toBeInTheDocument()
  expect(reconnect()).toHaveAccessibleDescription(/Until you do, you can’t use this account for transfers/)
  expect(card('Gingham Bank').queryByRole('button', { name: /^Reconnect/ })).toBeNull()
  await userEvent.click(reconnect())
  await openedLink(world)
  expect(card().getByRole('button', { name: 'Continue in the Plaid window' })).toHaveAttribute('aria-busy', 'true')
  expect(linkButton()).toHaveAttribute('aria-disabled', 'true')
  await playLink(world, scenarios.renewLogin)
  expect(await card().findByText('Tartan Bank ••1111 is reconnected.')).toBeInTheDocument()
  expect(await card().findByText('Active')).toBeInTheDocument()
  await waitFor(() => expect(card().queryByRole('button', { name: /Reconnect/ })).toBeNull())
  expect(screen.getByRole('listitem', { name: 'Tartan Bank' })).toContainElement(document.activeElement as HTMLElement)
  expect(screen.queryByText(/is linked/)).toBeNull()
  expect(linkButton()).not.toHaveAttribute('aria-disabled')
})

test('behavior: leaving Link leaves the button, with the focus on it', async () => {
  await showList()
  await userEvent.click(reconnect())
  await leaveLink(world)
  await waitFor(() => expect(reconnect()).toHaveFocus())
  expect(card().getByText('Reconnect needed')).toBeInTheDocument()
})

test('error: a lost answer is shown in the card, and retrying sends it again', async () => {
  await showList()
  await userEvent.click(reconnect())
  world.mock.fail({ method: 'GET', path: '/bond', status: 503 })
  const letGo = world.hold('POST /update-completions', 'before')
  await playLink(world, scenarios.renewLogin)
  letGo()
  expect(await card().findByText(/We don’t know yet if this worked/)).toBeInTheDocument()
  expect(linkButton()).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(card().getByRole('button', { name: 'Try again' }))
  expect(await card().findByText('Tartan Bank ••1111 is reconnected.')).toBeInTheDocument()
  expect(world.asked('POST /update-completions')).toBe(2)
})

test('error: a missing token changes nothing, and Close dismisses the failure', async () => {
  await showList()
  world.mock.fail({ method: 'PATCH', path: '/bond', status: 422 })
  // Focus alone fetches a token, and nobody clicked yet.
  reconnect().focus()
  await waitFor(() => expect(world.answered('POST /link-tokens')).toBeGreaterThan(2))
  world.mock.fail({ method: 'PATCH', path: '/bond', status: 422 })
  await userEvent.click(reconnect())
  expect(await card().findByText(/We couldn’t update this account, so nothing changed/)).toBeInTheDocument()
  await userEvent.click(card().getByRole('button', { name: 'Close' }))
  expect(reconnect()).toHaveFocus()
  expect(screen.getByRole('button', { name: 'Link a bank account' })).not.toHaveAttribute('aria-disabled')
})

test('behavior: a link that is open elsewhere makes the card wait', async () => {
  await showList()
  await userEvent.click(linkButton())
  await openedLink(world)
  expect(reconnect()).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(reconnect())
  expect(world.simulator.handlers().filter(({ isOpen }) => isOpen)).toHaveLength(1)
})
