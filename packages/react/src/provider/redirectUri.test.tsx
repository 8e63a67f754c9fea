import type { Capabilities, LinkBackend } from '@banklink/core'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { openedLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => {
  uninstall()
  vi.restoreAllMocks()
})

const redirectUri = 'https://brand.example/bank-return'

/** The world's backend, on a platform that takes the address or presets it. */
function backendThat(takes: Capabilities['redirectUri']) {
  const begin = vi.fn<LinkBackend['begin']>(world.backend.begin)
  const capabilities = vi.fn<LinkBackend['capabilities']>(async (call) => ({
    ...(await world.backend.capabilities(call)),
    redirectUri: takes,
  }))
  return { ...world.backend, begin, capabilities }
}

test('default: sent along with the request for a link token', async () => {
  const backend = backendThat('request')
  renderKit(world, { backend, redirectUri })
  await userEvent.click(screen.getByRole('button'))
  await openedLink(world)
  expect(backend.begin).toHaveBeenCalledExactlyOnceWith({ purpose: 'link', redirectUri }, expect.anything())
  // The button asked already.
  expect(backend.capabilities).toHaveBeenCalledOnce()
})

test('behavior: a platform that presets it is not told', async () => {
  const backend = backendThat('preset')
  renderKit(world, { backend, redirectUri })
  await userEvent.click(screen.getByRole('button'))
  await openedLink(world)
  expect(backend.begin).toHaveBeenCalledExactlyOnceWith({ purpose: 'link' }, expect.anything())
})

test('behavior: without one, nothing waits for what the platform can do', async () => {
  const backend = backendThat('request')
  backend.capabilities.mockReturnValue(new Promise(() => {}))
  renderKit(world, { backend })
  await userEvent.click(screen.getByRole('button'))
  await openedLink(world)
  expect(backend.begin).toHaveBeenCalledExactlyOnceWith({ purpose: 'link', locale: 'en' }, expect.anything())
})

test('error: without capabilities no token is requested', async () => {
  const backend = backendThat('request')
  backend.capabilities.mockRejectedValue(new Error('network'))
  renderKit(world, { backend, redirectUri })
  await userEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement())
  expect(backend.begin).not.toHaveBeenCalled()
  backend.capabilities.mockReset().mockImplementation(world.backend.capabilities)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
})

test('error: config.redirect_uri_invalid', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderKit(world, { redirectUri: '/bank-return' })).toThrow(/redirectUri is not a URL/)
})
