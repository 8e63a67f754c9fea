import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { kit, leaveLink, openedLink, renderKit } from '../testing/renderKit.tsx'
import { useLinkEvents } from './useLinkEvents.ts'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

function Log({ onName }: { onName: (name: string) => void }) {
  useLinkEvents({ onEvent: ({ name }) => onName(name) })
  return null
}

const click = () => userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))

test('default: receives the same events as the provider, once', async () => {
  const names: string[] = []
  const onEvent = vi.fn()
  renderKit(world, { onEvent, children: <Log onName={(name) => names.push(name)} /> })
  await click()
  await leaveLink(world)
  await waitFor(() => expect(names).toContain('onExit'))
  expect(names).toEqual(onEvent.mock.calls.map(([{ name }]) => name))
  expect(names).toContain('OPEN')
})

test('parameters: onEvent, the latest one', async () => {
  const first = vi.fn()
  const second = vi.fn()
  const { rerender } = renderKit(world, { children: <Log onName={first} /> })
  await click()
  await openedLink(world)
  first.mockClear()
  rerender(kit(world, { children: <Log onName={second} /> }))
  await leaveLink(world)
  await waitFor(() => expect(second).toHaveBeenCalledWith('onExit'))
  expect(first).not.toHaveBeenCalled()
})

test('behavior: an unmounted component receives nothing', async () => {
  const onName = vi.fn()
  const onExit = vi.fn()
  const { rerender } = renderKit(world, { onExit, children: <Log onName={onName} /> })
  await click()
  await openedLink(world)
  onName.mockClear()
  rerender(kit(world, { onExit }))
  await leaveLink(world)
  await waitFor(() => expect(onExit).toHaveBeenCalled())
  expect(onName).not.toHaveBeenCalled()
})
