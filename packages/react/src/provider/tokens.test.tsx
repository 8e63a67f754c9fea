import { dehydrate, QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, leaveLink, openedLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const button = () => screen.getByRole('button', { name: /Link a bank account|Opening|Try again/ })
const tokenRequests = () => world.asked('POST /link-tokens')

/** A host that asks for everything again at every chance. */
const eager = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: 3,
        retryDelay: 0,
        staleTime: 0,
        refetchOnMount: 'always',
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
      },
      mutations: { retry: 3, retryDelay: 0 },
    },
  })

test('behavior: nothing is requested before an intent to click', async () => {
  renderKit(world)
  await waitFor(() => expect(world.asked('GET /capabilities')).toBe(1))
  expect(tokenRequests()).toBe(0)
  await userEvent.hover(button())
  await waitFor(() => expect(tokenRequests()).toBe(1))
  act(() => button().focus())
  await userEvent.click(button())
  await openedLink(world)
  expect(tokenRequests()).toBe(1)
})

test('behavior: five quick clicks are one token, and Link opens once', async () => {
  renderKit(world)
  act(() => {
    for (let click = 0; click < 5; click += 1) button().click()
  })
  await openedLink(world)
  expect(tokenRequests()).toBe(1)
  expect(world.simulator.handlers().map(({ timesOpened }) => timesOpened)).toEqual([1])
})

test('behavior: two abandoned openings and a link leave one row at Bond, with an eager host', async () => {
  const queryClient = eager()
  renderKit(world, { queryClient, children: <LinkedAccounts /> })
  for (let time = 0; time < 2; time += 1) {
    await userEvent.click(button())
    await leaveLink(world)
    await act(() => queryClient.invalidateQueries())
  }
  window.dispatchEvent(new Event('focus'))
  await act(() => queryClient.resetQueries())
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(tokenRequests()).toBe(1)
  expect(world.rows()).toEqual(['active instantly_verified'])
  expect(world.asked('POST /completions')).toBe(1)
})

test('behavior: no token is in the query cache, in a mutation, or in what a persister would keep', async () => {
  const queryClient = eager()
  renderKit(world, { queryClient, children: <LinkedAccounts /> })
  await userEvent.click(button())
  await openedLink(world)
  const during = everythingIn(queryClient)
  await finishLink(world)
  await screen.findByText(/is linked\.$/)
  const kept = during + everythingIn(queryClient)
  expect(kept).toContain('First Platypus Bank')
  expect(kept).not.toMatch(/link-sandbox|public-sandbox/)
})

test('behavior: a link token that Link refuses is replaced, and the next click opens', async () => {
  world = createWorld({ spendLinkTokenOnExit: true })
  uninstall()
  uninstall = world.simulator.install()
  renderKit(world)
  await userEvent.click(button())
  await leaveLink(world)
  await userEvent.click(button())
  await leaveLink(world)
  await waitFor(() => expect(tokenRequests()).toBe(2))
  await waitFor(() => expect(button().parentElement).toHaveAttribute('data-state', 'ready'))
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
})

test('behavior: an unused token is returned when it expires', async () => {
  renderKit(world)
  await userEvent.hover(button())
  await waitFor(() => expect(button().parentElement).toHaveAttribute('data-state', 'ready'))
  expect(world.rows()).toEqual(['inactive null'])
  act(() => world.clock.advance(4 * 3_600_000))
  await waitFor(() => expect(world.rows()).toEqual([]))
})

test('error: a failed prefetch shows nothing, and the click retries', async () => {
  world.mock.fail({ method: 'POST', path: '/bond', status: 503 })
  renderKit(world)
  await userEvent.hover(button())
  await waitFor(() => expect(tokenRequests()).toBe(1))
  await waitFor(() => expect(button().parentElement).toHaveAttribute('data-state', 'idle'))
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  await userEvent.unhover(button())
  await userEvent.hover(button())
  expect(tokenRequests()).toBe(1)
  await userEvent.click(button())
  await openedLink(world)
  expect(tokenRequests()).toBe(2)
})

test('error: a failed token is shown after a click, and never retried automatically', async () => {
  const onError = vi.fn()
  world.mock.fail({ method: 'POST', path: '/bond', status: 503 })
  renderKit(world, { button: { onError }, queryClient: eager() })
  act(() => button().click())
  expect(await screen.findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'platform.unavailable' }),
    expect.anything(),
  )
  expect(tokenRequests()).toBe(1)
  await userEvent.click(button())
  await openedLink(world)
})

function everythingIn(client: QueryClient): string {
  const mutations = client.getMutationCache().getAll()
  return JSON.stringify([
    dehydrate(client, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true }),
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state.data]),
    mutations.map(({ state }) => state.variables),
  ])
}

test('behavior: after five seconds the user sees that it is still in progress', async () => {
  const release = world.hold('POST /link-tokens', 'before')
  renderKit(world)
  await userEvent.click(button())
  await waitFor(() => expect(world.asked('POST /link-tokens')).toBe(1))
  act(() => world.clock.advance(4_999))
  expect(screen.queryByText(/Still working/)).toBeNull()
  act(() => world.clock.advance(1))
  expect(screen.getByRole('status')).toHaveTextContent('Still working. This can take a minute or two.')
  release()
  await openedLink(world)
  expect(screen.queryByText(/Still working/)).toBeNull()
})

test('error: link.answer_timeout when the platform takes longer than two minutes', async () => {
  const onError = vi.fn()
  world.hold('POST /link-tokens', 'before')
  renderKit(world, { onError })
  await userEvent.click(button())
  await waitFor(() => expect(world.asked('POST /link-tokens')).toBe(1))
  act(() => world.clock.advance(120_000))
  expect(await screen.findByText(/taking longer than expected/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'link.answer_timeout' }),
    expect.anything(),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await openedLink(world)
})
