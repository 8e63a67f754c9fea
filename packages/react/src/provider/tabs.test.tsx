import { QueryClient } from '@tanstack/react-query'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { type MemoryTabs, memoryTabs } from '../testing/memoryTabs.ts'
import { finishLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let tabs: MemoryTabs

beforeEach(() => {
  world = createWorld()
  world.simulator.install()
  tabs = memoryTabs()
})

/** One tab of the browser, with its own cache. */
function openTab() {
  const tab = renderKit(world, {
    queryClient: new QueryClient(),
    environment: { tabs: tabs.open() },
    children: <LinkedAccounts />,
  })
  return within(tab.container)
}

/** Delivers every message between tabs and advances the clock. */
const settle = () => act(async () => void world.clock.advance(2_000))

test('behavior: an account that one tab links is in the list of the other', async () => {
  const one = openTab()
  const other = openTab()
  await one.findByText('No bank account linked yet')
  await other.findByText('No bank account linked yet')
  await userEvent.click(one.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  expect(await one.findByText('First Platypus Bank')).toBeInTheDocument()
  await settle()
  expect(await other.findByText('First Platypus Bank')).toBeInTheDocument()
})

test('behavior: an account that one tab removes leaves the list of the other', async () => {
  await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  const one = openTab()
  const other = openTab()
  await one.findByText('First Platypus Bank')
  await other.findByText('First Platypus Bank')
  await userEvent.click(one.getByRole('button', { name: /^Remove/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await one.findByText('No bank account linked yet')
  await settle()
  expect(await other.findByText('No bank account linked yet')).toBeInTheDocument()
})
