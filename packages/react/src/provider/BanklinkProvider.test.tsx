import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as React from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, kit, openedLink, renderKit } from '../testing/renderKit.tsx'

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

test('behavior: what hydrates when the session is at work is what the server rendered', async () => {
  const ready = Promise.withResolvers<void>()
  const Second = () => <LinkAccountButton>Second</LinkAccountButton>
  const Late = React.lazy(() => ready.promise.then(() => ({ default: Second })))
  const page = (Part: React.ComponentType) =>
    kit(world, {
      children: (
        <React.Suspense fallback={null}>
          <Part />
        </React.Suspense>
      ),
    })
  const complaints: unknown[] = []
  const complain = vi.spyOn(console, 'error').mockImplementation((...of) => {
    if (/hydrat|match/i.test(of.join(' '))) complaints.push(of)
  })
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page(Second))
  const root = await act(() =>
    hydrateRoot(container, page(Late), { onRecoverableError: (error) => void complaints.push(error) }),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  const second = screen.getByRole('button', { name: 'Second' })
  expect(second).not.toHaveAttribute('aria-disabled')
  await act(async () => ready.resolve())
  // It hydrated, and only then shows that Link is open for the other.
  await waitFor(() => expect(second).toHaveAttribute('aria-disabled', 'true'))
  expect(complaints).toEqual([])
  complain.mockRestore()
  act(() => root.unmount())
  container.remove()
})

const { Activity } = React

// React 18 has none.
test.skipIf(!Activity)(
  'behavior: hidden and shown again while it completes, a link is completed and told once',
  async () => {
    const onLinked = vi.fn()
    const queryClient = new QueryClient()
    const page = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>{kit(world, { queryClient, button: { onLinked } })}</Activity>
    )
    const release = world.hold('POST /completions', 'before')
    const { rerender } = render(page('visible'))
    await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
    await finishLink(world)
    await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
    rerender(page('hidden'))
    rerender(page('visible'))
    release()
    await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
    act(() => world.clock.advance(31_000))
    await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
    expect(world.mock.state().plaid.publicTokens.filter(({ used }) => used)).toHaveLength(1)
    expect(world.simulator.handlers()).toHaveLength(1)
    expect(onLinked).toHaveBeenCalledOnce()
  },
)
