import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend } from '@banklink/core'
import { QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { kit } from '../testing/renderKit.tsx'

const warn = vi.fn<(text: string) => void>()

beforeEach(() => {
  warn.mockReset()
  vi.spyOn(console, 'warn').mockImplementation(warn)
})

afterEach(() => vi.restoreAllMocks())

test('default: says once in development that something else answers than the gateway', async () => {
  const html = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })
  show(gatewayBackend({ url: 'https://app.test/wrong', fetch: async () => html() }))
  await screen.findByText('We couldn’t load your bank accounts. Try again.')
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await screen.findByText('We couldn’t link your account. Contact support.')

  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^Banklink: gateway\.unexpected_answer\. The .*errors\.md#gateway-unexpected-answer/),
  )
})

test('behavior: says it again of another query client, and not of a provider that is mounted again', async () => {
  const html = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })
  const backend = gatewayBackend({ url: 'https://app.test/elsewhere', fetch: async () => html() })
  const queryClient = new QueryClient()
  for (const options of [{ queryClient }, { queryClient }, {}]) {
    const { unmount } = render(kit(createWorld(), { backend, children: <LinkedAccounts />, ...options }))
    await screen.findByText('We couldn’t load your bank accounts. Try again.')
    unmount()
  }
  expect(warn).toHaveBeenCalledTimes(2)
})

test('behavior: says it of a backend that is none', async () => {
  show('/api/banklink' as never)
  await screen.findByText('We couldn’t load your bank accounts. Try again.')

  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^Banklink: unexpected\. .*The cause: TypeError: /))
})

test('behavior: is quiet about what can happen to an app that is right', async () => {
  const world = createWorld()
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 3 })
  render(kit(world, { children: <LinkedAccounts /> }))
  await screen.findByText('We couldn’t load your bank accounts. Try again.')

  expect(warn).not.toHaveBeenCalled()
})

function show(backend: LinkBackend): void {
  render(kit(createWorld(), { backend, children: <LinkedAccounts /> }))
}
