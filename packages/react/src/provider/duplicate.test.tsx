import type { LinkBackend } from '@banklink/core'
import { scenarios } from '@banklink/link-simulator'
import { finishMockLink } from '@banklink/mock-backend'
import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { accountKeys } from '../query/accountKeys.ts'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, leaveLink, openedLink, playLink, type RenderKitOptions, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void
const store = indexedDbExchangeStore()

beforeEach(async () => {
  for (const { id } of await store.all()) await store.remove(id)
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const row = 'active instantly_verified'
const button = () => screen.getByRole('button', { name: 'Link a bank account' })
const question = () =>
  screen.findByRole('group', {
    name: 'First Platypus Bank ••0000 is already linked. Linking it again could end its current connection.',
  })
const exchanges = () => world.mock.state().plaid.publicTokens.filter(({ used }) => used).length

/** Links one account on its own page. */
async function linkOne(): Promise<void> {
  const page = renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  await screen.findByText(/is linked\.$/)
  page.unmount()
}

async function linkTheSame(options: RenderKitOptions = {}): Promise<ReturnType<typeof renderKit>> {
  await linkOne()
  const page = renderKit(world, options)
  if (options.children) await screen.findByText('Active')
  await userEvent.click(button())
  await openedLink(world)
  // The look at the list is answered before a person could be through.
  await waitFor(() => expect(world.answered('GET /accounts')).toBeGreaterThan(1))
  await finishLink(world)
  return page
}

test('default: a duplicate is asked about, and nothing is exchanged', async () => {
  await linkTheSame()
  expect(await question()).toHaveFocus()
  expect(exchanges()).toBe(1)
  expect(world.asked('POST /completions')).toBe(1)
  await userEvent.click(screen.getByRole('button', { name: 'Keep as is' }))
  expect(button()).toHaveFocus()
  expect(screen.queryByRole('group')).toBeNull()
  expect(world.asked('POST /completions')).toBe(1)
  // A success was seen, so what the token left at Bond is not given back. No list shows it.
  expect(world.rows()).toEqual([row, 'inactive null'])
  expect(world.asked('POST /abandonments')).toBe(0)
})

test('behavior: a page with a list has nothing more to ask', async () => {
  await linkOne()
  renderKit(world, { children: <LinkedAccounts /> })
  await screen.findByText('Active')
  const before = world.asked('GET /accounts')
  await userEvent.click(button())
  await finishLink(world)
  await question()
  expect(world.asked('GET /accounts')).toBe(before)
})

test('behavior: a list that is older than a minute is refetched', async () => {
  await linkOne()
  const queryClient = new QueryClient()
  const { signal } = new AbortController()
  const { accounts } = await world.backend.list({}, { signal })
  const scope = { backend: world.backend, ownerKey: 'owner-0' }
  const keep = (ageMs: number) =>
    queryClient.setQueryData(accountKeys.list(scope), accounts, { updatedAt: Date.now() - ageMs })
  keep(59_000)
  renderKit(world, { queryClient })
  const before = world.asked('GET /accounts')
  await userEvent.click(button())
  await leaveLink(world)
  expect(world.asked('GET /accounts')).toBe(before)

  keep(60_000)
  await userEvent.click(button())
  await finishLink(world)
  await question()
  expect(world.asked('GET /accounts')).toBe(before + 1)
})

test('behavior: a duplicate is linked if the user wants it', async () => {
  const onLinked = vi.fn()
  await linkTheSame({ onLinked })
  await question()
  await userEvent.click(screen.getByRole('button', { name: 'Link anyway' }))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(onLinked).toHaveBeenCalledOnce()
  expect(world.rows()).toEqual([row, row])
  expect(exchanges()).toBe(2)
})

test('behavior: an expired connection is reconnected instead, and the caller receives it', async () => {
  const onLinked = vi.fn()
  await linkOne()
  const { signal } = new AbortController()
  const [account] = (await world.backend.list({}, { signal })).accounts
  world.mock.requireLogin(account?.id ?? '')
  renderKit(world, { button: { onLinked } })
  await userEvent.click(button())
  await openedLink(world)
  await waitFor(() => expect(world.answered('GET /accounts')).toBeGreaterThan(1))
  await finishLink(world)
  await question()
  await userEvent.click(screen.getByRole('button', { name: 'Reconnect' }))
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByText('First Platypus Bank ••0000 is reconnected.')).toBeInTheDocument()
  expect(onLinked).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: account?.id }), {
    outcome: 'active',
    purpose: 'reconnect',
  })
  expect(exchanges()).toBe(1)
})

test('behavior: a question of a closed page is asked again by the next, and nothing is sent before', async () => {
  const page = await linkTheSame()
  await question()
  await waitFor(async () => expect(await store.all()).toMatchObject([{ isUndecided: true }]))
  page.unmount()
  world.clock.advance(31_000)
  renderKit(world)
  await question()
  expect(world.asked('POST /completions')).toBe(1)
  await userEvent.click(screen.getByRole('button', { name: 'Link anyway' }))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  await waitFor(async () => expect(await store.all()).toEqual([]))
})

test.each<[string, LinkBackend['list']]>([
  ['fails', () => Promise.reject(new Error('no list'))],
  ['never comes', () => new Promise(() => {})],
])('behavior: a list that %s holds nothing up, and the gateway refuses the duplicate', async (_, list) => {
  await linkOne()
  renderKit(world, { backend: { ...world.backend, list } })
  await userEvent.click(button())
  await finishLink(world)
  await waitFor(() => expect(world.answered('POST /completions')).toBe(2))
  await waitFor(() => {
    world.clock.advance(120_000)
    expect(screen.getByText(/We already have this account/)).toBeInTheDocument()
  })
  expect(world.rows()).toEqual([row, 'inactive null'])
})

test('behavior: the user decides about a duplicate that another tab linked during the run', async () => {
  const onLinked = vi.fn()
  const page = renderKit(world, { onLinked })
  await userEvent.click(button())
  await openedLink(world)
  await waitFor(() => expect(world.answered('GET /accounts')).toBe(1))
  await linkInAnotherTab()
  await finishLink(world)
  expect(await question()).toHaveFocus()
  expect([world.rows(), exchanges()]).toEqual([['inactive null', row], 1])
  await waitFor(async () => expect(await store.all()).toMatchObject([{ isUndecided: true }]))
  page.unmount()

  // Nothing was exchanged, so the next page asks it again.
  world.clock.advance(31_000)
  renderKit(world, { onLinked })
  await question()
  await userEvent.click(screen.getByRole('button', { name: 'Link anyway' }))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect([world.rows(), exchanges()]).toEqual([[row, row], 2])
  expect(onLinked).toHaveBeenCalledOnce()
  await waitFor(async () => expect(await store.all()).toEqual([]))
})

test('behavior: an account that another tab linked during the run is kept as it is', async () => {
  renderKit(world)
  await userEvent.click(button())
  await openedLink(world)
  await waitFor(() => expect(world.answered('GET /accounts')).toBe(1))
  await linkInAnotherTab()
  await finishLink(world)
  await question()
  await userEvent.click(screen.getByRole('button', { name: 'Keep as is' }))
  expect(button()).toHaveFocus()
  expect([world.rows(), exchanges()]).toEqual([['inactive null', row], 1])
})

/** The same account, linked by a page that shares nothing with this one but the gateway. */
async function linkInAnotherTab(): Promise<void> {
  const call = { signal: new AbortController().signal }
  const step = await world.backend.begin({ purpose: 'link' }, call)
  if (!step.done) throw new Error('Bond answers a token at once.')
  const { linkToken, state } = step.value
  const finished = await finishMockLink(world.mock, { linkToken, account: { mask: '0000', name: 'Plaid Checking' } })
  await world.backend.complete({ ...finished, state }, { ...call, idempotencyKey: 'another tab' })
}
