import '@testing-library/jest-dom/vitest'
import { scenarios } from '@banklink/link-simulator'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld } from './createWorld.ts'
import { LinkBank } from './LinkBank.tsx'

let world: ReturnType<typeof createWorld>
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install() // before the app looks for Link
  render(<LinkBank server={world.server} />)
})

afterEach(() => {
  cleanup()
  uninstall()
})

async function openLink() {
  const button = screen.getByRole('button', { name: 'Link your bank' })
  await waitFor(() => expect(button).toBeEnabled())
  fireEvent.click(button)
  return await world.simulator.opened()
}

test('links an account', async () => {
  const link = await openLink()
  await act(() => scenarios.instantSuccess(link))
  expect(await screen.findByText('Linked: First Platypus Bank ••0000')).toBeVisible()
  expect(world.mock.state().plaid.items).toMatchObject([{ hasAccess: true, accounts: [{ name: 'Plaid Checking' }] }])
})

test('shows that the bank refused the login', async () => {
  const link = await openLink()
  await act(() => scenarios.wrongPassword(link))
  expect(screen.getByRole('status')).toHaveTextContent('Your bank did not accept that login.')
  expect(world.mock.state().plaid.items).toEqual([])
})

test('shows that the user left, pane by pane', async () => {
  const link = await openLink()
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  expect(link.pane()).toBe('credentials')
  await act(() => link.leave())
  expect(screen.getByRole('status')).toHaveTextContent('You left before finishing')
})

test('waits for same-day micro-deposits', async () => {
  const link = await openLink()
  const end = await act(() => scenarios.sameDayDeposits(link))
  expect(end).toEqual({ kind: 'success', verificationStatus: 'pending_manual_verification' })
  expect(
    await screen.findByText(/^Almost there: we are sending a small deposit to your account ••\d{4}$/),
  ).toBeVisible()
  expect(world.mock.state().plaid.items).toMatchObject([
    { hasAccess: true, accounts: [{ verificationStatus: 'pending_manual_verification' }] },
  ])
})

test('takes a new link token when one has expired', async () => {
  await waitFor(() => expect(screen.getByRole('button')).toBeEnabled())
  world.mock.clock.advance(4 * 3_600_000) // the life of a link token
  const link = await openLink()
  expect(link.error()?.error_code).toBe('INVALID_LINK_TOKEN')
  await act(() => link.leave())
  expect(screen.getByRole('status')).toHaveTextContent('This page was open for too long. Try again.')

  await waitFor(() => expect(world.simulator.handlers()).toHaveLength(2))
  const again = await openLink()
  await act(() => scenarios.instantSuccess(again))
  expect(await screen.findByText('Linked: First Platypus Bank ••0000')).toBeVisible()
})

test('shows that the exchange failed', async () => {
  const link = await openLink()
  world.mock.fail({ path: '/plaid/item/public_token/exchange', status: 500 })
  await act(() => scenarios.instantSuccess(link))
  expect(await screen.findByText(/could not be linked/)).toBeVisible()
  expect(world.mock.state().plaid.items).toMatchObject([{ hasAccess: false }])
})
