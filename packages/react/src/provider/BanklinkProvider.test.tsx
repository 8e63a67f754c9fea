import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, renderKit } from '../testing/renderKit.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
  return world.simulator.install()
})

test('default: a click, a bank, an account, and the platform says active', async () => {
  const onLinked = vi.fn()
  renderKit(world, { button: { onLinked } })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(onLinked).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'active', mask: '0000' }), {
    outcome: 'active',
    purpose: 'link',
  })
  expect(world.rows()).toEqual(['active instantly_verified'])
  await waitFor(() => expect(world.simulator.handlers().every(({ isDestroyed }) => isDestroyed)).toBe(true))
})
