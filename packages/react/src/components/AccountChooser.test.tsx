import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  renderKit(world)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world, ['Plaid Checking', 'Plaid Saving'])
  await screen.findByRole('group', { name: 'Choose the account to link' })
})

afterEach(() => uninstall())

test('behavior: after choosing, the focus is on the button', async () => {
  expect(screen.getByRole('group')).toHaveFocus()
  const letGo = world.hold('POST /completions', 'before')
  await userEvent.click(screen.getByRole('button', { name: 'Plaid Saving ••1111' }))
  expect(screen.queryByRole('group')).toBeNull()
  expect(screen.getByRole('button', { name: 'Linking your account…' })).toHaveFocus()
  letGo()
  expect(await screen.findByText('First Platypus Bank ••1111 is linked.')).toBeInTheDocument()
})

test('behavior: after Cancel, the focus is on the button, and nothing is linked', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('group')).toBeNull()
  expect(screen.getByRole('button', { name: 'Link a bank account' })).toHaveFocus()
  expect(world.asked('POST /completions')).toBe(0)
})
