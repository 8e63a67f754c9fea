import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { linkAccount } from '../../testing/linkAccount.ts'
import { renderKit } from '../../testing/renderKit.tsx'
import { AccountPicker } from '../account-picker/AccountPicker.tsx'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { ReconnectBanner } from '../reconnect-banner/ReconnectBanner.tsx'

let world: World
let uninstall: () => void

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.mock.requireLogin(id)
})

afterEach(() => uninstall())

/** A page whose components the user can take away. */
function Page(): ReactNode {
  const [shown, show] = useState(['banner', 'list', 'picker'])
  return (
    <>
      {shown.includes('banner') && (
        <div data-testid="banner">
          <ReconnectBanner onDismiss={() => {}} />
        </div>
      )}
      {shown.includes('list') && (
        <div data-testid="list">
          <LinkedAccounts />
        </div>
      )}
      {shown.includes('picker') && (
        <div data-testid="picker">
          <AccountPicker />
        </div>
      )}
      {shown.map((place) => (
        <button key={place} onClick={() => show((all) => all.filter((other) => other !== place))}>
          Without {place}
        </button>
      ))}
    </>
  )
}

async function showPage(): Promise<void> {
  renderKit(world, { queryClient: new QueryClient(), children: <Page /> })
  await screen.findByText('Tartan Bank ••1111 needs to be reconnected')
  // The rows are loaded later; until then the picker offers the step.
  await screen.findByRole('listitem')
}

/** Where the account can be reconnected, and where the page says why. */
function places(): { buttons: string[]; reasons: string[] } {
  const have = (find: (place: HTMLElement) => Element | null) =>
    screen
      .queryAllByTestId(/banner|list|picker/)
      .filter((place) => find(place))
      .map(({ dataset }) => dataset.testid ?? '')
  return {
    buttons: have((place) => within(place).queryByRole('button', { name: 'Reconnect Tartan Bank ••1111' })),
    reasons: have((place) => within(place).queryByText(/you can’t use this account for transfers/)),
  }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('behavior: an account is reconnected in one place, the most prominent on the page', async () => {
  await showPage()
  expect(places()).toEqual({ buttons: ['banner'], reasons: ['banner'] })
  await press('Without banner')
  expect(places()).toEqual({ buttons: ['list'], reasons: ['list'] })
  await press('Without list')
  expect(places()).toEqual({ buttons: ['picker'], reasons: [] })
  expect(screen.getByRole('radio')).toHaveAccessibleDescription('Reconnect needed')
})

test('behavior: the card offers it after the banner is dismissed', async () => {
  await showPage()
  await press('Not now')
  await waitFor(() => expect(places()).toEqual({ buttons: ['list'], reasons: ['list'] }))
})

test('behavior: an account that the banner does not show is reconnected in its card', async () => {
  const { id } = await linkAccount(world, { bank: 'Gingham Bank', mask: '2222' })
  world.mock.requireLogin(id)
  renderKit(world, { queryClient: new QueryClient(), children: <Page /> })
  await screen.findByText('2 bank accounts need to be reconnected')
  const names = screen.getAllByRole('button', { name: /^Reconnect / }).map((button) => button.ariaLabel)
  expect(names.sort((one, other) => (one ?? '').localeCompare(other ?? ''))).toEqual([
    'Reconnect Gingham Bank ••2222',
    'Reconnect Tartan Bank ••1111',
  ])
})
