import { type AccountStatus, gatewayError, type LinkBackend } from '@banklink/core'
import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { linkedAccountsQuery } from './linkedAccountsQuery.ts'

// The interval alone: everything else here takes the time that it takes.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
})

const day = 86_400_000
const minute = 60_000

function showAccounts(options: object = {}, world: World = createWorld(), backend: LinkBackend = world.backend) {
  const client = new QueryClient()
  client.mount()
  const query = linkedAccountsQuery({ backend, ownerKey: 'owner-0' })
  const observer = new QueryObserver(client, { ...query, ...options })
  const unsubscribe = observer.subscribe(() => {})
  const statuses = () => observer.getCurrentResult().data?.map(({ status }) => status)
  const hide = () => {
    unsubscribe()
    client.unmount()
  }
  return { world, hide, statuses, looks: () => world.asked('GET /accounts') }
}

async function worldWith(verificationStatus: string): Promise<World> {
  const world = createWorld()
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111', verificationStatus })
  return world
}

const automatic = 'pending_automatic_verification'
const manual = 'pending_manual_verification'

test('behavior: what takes days is followed every minute until it is settled', async () => {
  const { world, hide, statuses, looks } = showAccounts({}, await worldWith(automatic))
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  world.mock.clock.advance(day)
  vi.advanceTimersByTime(minute - 1)
  expect(looks()).toBe(1)
  vi.advanceTimersByTime(1)
  await vi.waitFor(() => expect(statuses()).toEqual(['active']))
  vi.advanceTimersByTime(day)
  expect(looks()).toBe(2)
  hide()
})

test.each(['storing', 'removing'] as const)('behavior: %s takes seconds and is followed so', async (first) => {
  const world = createWorld()
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  const said: AccountStatus[] = [first, first]
  // A platform that says so; Bond never does.
  const backend: LinkBackend = {
    ...world.backend,
    async list(page, call) {
      const { accounts } = await world.backend.list(page, call)
      const status = said.shift()
      return { accounts: status ? accounts.map((account) => ({ ...account, status })) : accounts }
    },
  }
  const { hide, statuses, looks } = showAccounts({}, world, backend)
  await vi.waitFor(() => expect(statuses()).toEqual([first]))
  vi.advanceTimersByTime(2_999)
  expect(looks()).toBe(1)
  vi.advanceTimersByTime(1)
  await vi.waitFor(() => expect(looks()).toBe(2))
  await vi.waitFor(() => expect(said).toEqual([]))
  vi.advanceTimersByTime(3_000)
  await vi.waitFor(() => expect(statuses()).toEqual(['active']))
  vi.advanceTimersByTime(day)
  expect(looks()).toBe(3)
  hide()
})

test('behavior: a hidden tab is not polled, and fetches once when it is shown again', async () => {
  const { world, hide, statuses, looks } = showAccounts(
    { staleTime: Number.POSITIVE_INFINITY },
    await worldWith(automatic),
  )
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  focusManager.setFocused(false)
  vi.advanceTimersByTime(10 * minute)
  expect(looks()).toBe(1)
  world.mock.clock.advance(day)
  focusManager.setFocused(true)
  await vi.waitFor(() => expect(statuses()).toEqual(['active']))
  expect(looks()).toBe(2)
  focusManager.setFocused(false)
  focusManager.setFocused(true)
  // Settled: from here on the app's own `staleTime` says when to look.
  expect(looks()).toBe(2)
  hide()
})

test('error: who is signed out is not asked after by the clock', async () => {
  const world = await worldWith(automatic)
  let isSignedOut = false
  const list: LinkBackend['list'] = (...of) =>
    isSignedOut
      ? (world.requests.push('GET /accounts'), Promise.reject(gatewayError('gateway.unauthorized')))
      : world.backend.list(...of)
  const { hide, statuses, looks } = showAccounts({}, world, { ...world.backend, list })
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  isSignedOut = true
  vi.advanceTimersByTime(minute)
  await vi.waitFor(() => expect(looks()).toBe(2))
  await new Promise((resolve) => void setTimeout(resolve))
  vi.advanceTimersByTime(10 * minute)
  expect(looks()).toBe(2)
  hide()
})

test('behavior: an awaited code is not polled, but fetched when the user returns', async () => {
  const { hide, statuses, looks } = showAccounts({ staleTime: Number.POSITIVE_INFINITY }, await worldWith(manual))
  await vi.waitFor(() => expect(statuses()).toEqual(['awaiting_deposits']))
  vi.advanceTimersByTime(day)
  expect(looks()).toBe(1)
  focusManager.setFocused(false)
  focusManager.setFocused(true)
  await vi.waitFor(() => expect(looks()).toBe(2))
  hide()
})

test('parameters: refetchInterval', async () => {
  const { hide, statuses, looks } = showAccounts({ refetchInterval: false }, await worldWith(automatic))
  await vi.waitFor(() => expect(statuses()).toEqual(['verifying']))
  vi.advanceTimersByTime(10 * minute)
  expect(looks()).toBe(1)
  hide()
})

test('behavior: reads every page, each with the cursor of the previous one', async () => {
  const world = createWorld()
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  const [account] = (await world.backend.list({}, { signal: new AbortController().signal })).accounts
  if (!account) throw new Error('The account must be there.')
  const cursors: (string | undefined)[] = []
  const nextOf: Record<string, string> = { first: 'b', b: 'c' }
  const list: LinkBackend['list'] = async ({ cursor }) => {
    cursors.push(cursor)
    const next = nextOf[cursor ?? 'first']
    return { accounts: [{ ...account, id: cursor ?? 'first' }], ...(next ? { next } : {}) }
  }
  const query = linkedAccountsQuery({ backend: { ...world.backend, list }, ownerKey: 'owner-0' })
  const accounts = await new QueryClient().fetchQuery({ ...query, retry: false })
  expect(accounts.map(({ id }) => id)).toEqual(['first', 'b', 'c'])
  expect(cursors).toEqual([undefined, 'b', 'c'])
})

test('behavior: pages that never end are read fifty times', async () => {
  const world = createWorld()
  let pages = 0
  const list: LinkBackend['list'] = async () => ({ accounts: [], next: String(++pages) })
  const query = linkedAccountsQuery({ backend: { ...world.backend, list }, ownerKey: 'owner-0' })
  expect(await new QueryClient().fetchQuery({ ...query, retry: false })).toEqual([])
  expect(pages).toBe(50)
})
