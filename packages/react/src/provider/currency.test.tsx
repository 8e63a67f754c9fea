import type { CompleteRequest, LinkBackend } from '@banklink/core'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

/** A platform that supports these currencies, and the requests it received. */
function taking(currencies: readonly string[]): { backend: LinkBackend; told: CompleteRequest[] } {
  const told: CompleteRequest[] = []
  const backend: LinkBackend = {
    ...world.backend,
    capabilities: async (call) => ({ ...(await world.backend.capabilities(call)), currencies }),
    complete: (request, call) => {
      told.push(request)
      return world.backend.complete(request, call)
    },
  }
  return { backend, told }
}

test('behavior: a currency that Link does not report is asked for, after the account', async () => {
  const { backend, told } = taking(['USD', 'CAD'])
  renderKit(world, { backend })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world, ['Plaid Checking', 'Plaid Saving'])
  await userEvent.click(await screen.findByRole('button', { name: /Plaid Saving/ }))
  expect(await screen.findByRole('group', { name: 'What currency is this account in?' })).toHaveFocus()
  expect(told).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Canadian Dollar (CAD)' }))
  expect(await screen.findByText('First Platypus Bank ••1111 is linked.')).toBeInTheDocument()
  expect(told).toMatchObject([{ currency: 'CAD', account: { mask: '1111' } }])
  expect(told[0]?.account).not.toHaveProperty('currency')
})

test('behavior: with one currency there is no choice', async () => {
  const { backend, told } = taking(['USD'])
  renderKit(world, { backend })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  await waitFor(() => expect(told).toHaveLength(1))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(told[0]).not.toHaveProperty('currency')
})
