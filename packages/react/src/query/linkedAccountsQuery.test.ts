import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { linkedAccountsQuery } from './linkedAccountsQuery.ts'

// The interval alone: everything else here takes the time that it takes.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
})

const day = 86_400_000

function showAccounts(options: object = {}) {
  const world = createWorld()
  const query = linkedAccountsQuery({ backend: world.backend, ownerKey: 'owner-0' })
  const observer = new QueryObserver(new QueryClient(), { ...query, ...options })
  const show = () => observer.subscribe(() => {})
  const statuses = () => observer.getCurrentResult().data?.map(({ status }) => status)
  return { world, show, statuses, looks: () => world.asked('GET /accounts') }
}

const deposits = { bank: 'Tartan Bank', mask: '1111', verificationStatus: 'pending_automatic_verification' }

test('behavior: an account that changes by itself is followed until it is settled', async () => {
  const { world, show, statuses, looks } = showAccounts()
  await linkAccount(world, deposits)
  const hide = show()
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  world.mock.clock.advance(day)
  vi.advanceTimersByTime(14_999)
  expect(looks()).toBe(1)
  vi.advanceTimersByTime(1)
  await vi.waitFor(() => expect(statuses()).toEqual(['active']))
  vi.advanceTimersByTime(day)
  expect(looks()).toBe(2)
  hide()
})

test('behavior: nobody looks in a hidden tab', async () => {
  const { world, show, statuses, looks } = showAccounts()
  await linkAccount(world, deposits)
  const hide = show()
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  focusManager.setFocused(false)
  vi.advanceTimersByTime(60_000)
  expect(looks()).toBe(1)
  hide()
})

test('parameters: refetchInterval', async () => {
  const { world, show, statuses, looks } = showAccounts({ refetchInterval: false })
  await linkAccount(world, deposits)
  const hide = show()
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  vi.advanceTimersByTime(60_000)
  expect(looks()).toBe(1)
  hide()
})
