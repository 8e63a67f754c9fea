import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, kit, renderKit } from '../testing/renderKit.tsx'
import { LinkedAccounts } from './LinkedAccounts.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const region = () => screen.getByRole('region', { name: 'Linked bank accounts' })

async function renderWithOneAccount(): Promise<void> {
  renderKit(world, { children: <LinkedAccounts /> })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  await within(region()).findByText('First Platypus Bank')
}

test('default: loading, then nothing yet, then what was linked', async () => {
  renderKit(world, { children: <LinkedAccounts /> })
  expect(screen.getByText('Loading your bank accounts…')).toBeInTheDocument()
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  const item = await within(region()).findByRole('listitem', { name: 'First Platypus Bank' })
  expect(item).toHaveTextContent('Checking ••0000')
  expect(item).toHaveTextContent('Active')
})

test('error: words and a way on', async () => {
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 3 })
  renderKit(world, { children: <LinkedAccounts /> })
  expect(await screen.findByText('Your bank accounts could not be loaded.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
})

test('behavior: removing asks first, and tells', async () => {
  await renderWithOneAccount()
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  const dialog = screen.getByRole('dialog', { name: 'Remove this account?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(world.rows()).toEqual(['active instantly_verified'])

  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(await screen.findByText(/was removed\.$/)).toBeInTheDocument()
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
  expect(world.rows()).toEqual([])
})

test('error: an account that the platform does not find is not called removed', async () => {
  await renderWithOneAccount()
  world.mock.fail({ method: 'DELETE', path: '/bond', status: 404 })
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(await screen.findByText(/could not be removed/)).toBeInTheDocument()
  expect(screen.queryByText(/was removed/)).toBeNull()
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
})

test('behavior: every word can be replaced', async () => {
  const messages = { accountsEmptyTitle: 'Noch kein Konto', linkAccount: 'Konto verbinden' }
  render(kit(world, { messages, children: <LinkedAccounts /> }))
  expect(await screen.findByText('Noch kein Konto')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Konto verbinden' })).toBeInTheDocument()
})
