import { gatewayError, type LinkBackend, pending } from '@banklink/core'
import { QueryClient } from '@tanstack/react-query'
import { act, type RenderResult, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/LinkedAccounts.tsx'
import { useLinkSession } from '../hooks/useLinkSession.ts'
import { indexedDbEndStore } from '../session/adapters/indexedDbEndStore.ts'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, kit, openedLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void
const store = indexedDbExchangeStore()
const ends = indexedDbEndStore()
const exchange = { method: 'POST', path: '/bond/api/v0/accounts/*/external_accounts/plaid' }

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  for (const { id } of await store.all()) await store.remove(id)
  for (const { id } of await ends.all()) await ends.take(id)
})

afterEach(() => uninstall())

const button = () => screen.getByRole('button', { name: /Link a bank account|Try again/ })
const exchanged = () => world.mock.state().plaid.publicTokens.filter(({ used }) => used)

/** Waits for Link to be open, so that a fault meets the exchange and not the request for the token. */
async function linkWith(fault: object): Promise<void> {
  await userEvent.click(button())
  await waitFor(() => expect(world.simulator.handlers().some(({ isOpen }) => isOpen)).toBe(true))
  world.mock.fail({ ...exchange, path: '/bond/api/v0/accounts', ...fault })
  await finishLink(world)
}

/** A page that sent its exchange and is never answered. */
async function leaveBehind(when: 'before' | 'after'): Promise<RenderResult> {
  world.hold('POST /completions', when)
  const page = renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  return page
}

test('error: a refused exchange is said to have failed, and nothing is in the list', async () => {
  const onLinked = vi.fn()
  const onError = vi.fn()
  renderKit(world, { button: { onLinked, onError }, children: <LinkedAccounts /> })
  await screen.findByText('No bank account linked yet')
  await linkWith({ status: 422, body: { Message: 'no', Status: 422, Code: 'ext_acc_unknown', Type: 'Request Error' } })
  expect(await screen.findByText(/was not linked/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledOnce()
  expect(onLinked).not.toHaveBeenCalled()
  expect(screen.queryByText('First Platypus Bank')).toBeNull()
  expect(await store.all()).toEqual([])
})

test('behavior: a lost answer is asked about before it is sent again', async () => {
  renderKit(world, { children: <LinkedAccounts /> })
  await screen.findByText('No bank account linked yet')
  await linkWith({ lose_answer: true })
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(world.rows()).toEqual(['active instantly_verified'])
  expect(exchanged()).toHaveLength(1)
})

test.each(['before', 'after'] as const)(
  'behavior: a page that dies %s the platform was told is finished by the next, once',
  async (when) => {
    world.hold('POST /completions', when)
    const first = renderKit(world)
    await userEvent.click(button())
    await finishLink(world)
    await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
    const [record] = await store.all()
    expect(record).toMatchObject({ ownerKey: 'owner-0', backendId: world.backend.id, request: { purpose: 'link' } })
    first.unmount()

    // The dead page's lease is over; nothing of it can answer any more.
    world.clock.advance(31_000)
    const onLinked = vi.fn()
    renderKit(world, { onLinked, children: <LinkedAccounts /> })
    await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
    expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
    expect(world.rows()).toEqual(['active instantly_verified'])
    expect(exchanged()).toHaveLength(1)
    await waitFor(async () => expect(await store.all()).toEqual([]))
  },
)

test('behavior: without locks, the next page waits until the lease of the dead one is over', async () => {
  const first = await leaveBehind('before')
  first.unmount()
  const all = vi.fn(store.all)
  renderKit(world, { environment: { store: { ...store, all } } })
  await waitFor(() => expect(all).toHaveBeenCalled())
  await act(() => all.mock.results[0]?.value as Promise<unknown>)
  act(() => world.clock.advance(29_999))
  expect(world.asked('POST /completions')).toBe(1)
  act(() => world.clock.advance(1))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(world.rows()).toEqual(['active instantly_verified'])
})

test('behavior: a page that dies while the platform is at it is finished when that is through', async () => {
  const first = renderKit(world)
  await userEvent.click(button())
  await waitFor(() => expect(world.simulator.handlers().some(({ isOpen }) => isOpen)).toBe(true))
  world.mock.fail({ method: 'POST', path: '/bond', delay_ms: 200 })
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  first.unmount()
  world.clock.advance(31_000)
  renderKit(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(2))
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
  await waitFor(() => {
    act(() => world.clock.advance(1000))
    expect(screen.getByText(/is linked\.$/)).toBeInTheDocument()
  })
  expect(exchanged()).toHaveLength(1)
})

test('behavior: a provider that comes back goes on looking where the one before was waiting', async () => {
  let isReady = false
  const { signal } = new AbortController()
  const backend: LinkBackend = {
    ...world.backend,
    complete: async (...of) => {
      await world.backend.complete(...of)
      return pending('resume', 0)
    },
    follow: async (step) => {
      if (!isReady) return step
      const [value] = (await world.backend.list({}, { signal })).accounts
      return { done: true, value } as never
    },
  }
  const locks = oneAtATime()
  const first = renderKit(world, { backend, environment: { locks } })
  await userEvent.click(button())
  await finishLink(world)
  await waitFor(() => expect(world.answered('POST /completions')).toBe(1))
  first.unmount()
  isReady = true
  const onLinked = vi.fn()
  renderKit(world, { backend, onLinked, environment: { locks } })
  await waitFor(() => {
    act(() => world.clock.advance(1000))
    expect(onLinked).toHaveBeenCalledOnce()
  })
  expect(exchanged()).toHaveLength(1)
})

test('behavior: an earlier exchange that ends beside a new one does not end it', async () => {
  const first = await leaveBehind('before')
  first.unmount()
  world.clock.advance(31_000)

  // The new page looks into storage only when Link is open already.
  const opened = Promise.withResolvers<void>()
  const slow = { ...store, all: () => opened.promise.then(() => store.all()) }
  const onLinked = vi.fn()
  renderKit(world, { onLinked, environment: { store: slow } })
  await userEvent.click(button())
  await waitFor(() => expect(world.simulator.handlers().some(({ isOpen }) => isOpen)).toBe(true))
  const releaseEarlier = world.hold('POST /completions', 'after')
  const releaseNew = world.hold('POST /completions', 'after')
  opened.resolve()
  await waitFor(() => expect(world.asked('POST /completions')).toBe(2))
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(3))
  releaseEarlier()
  await waitFor(async () => expect(await store.all()).toHaveLength(1))
  expect(onLinked).not.toHaveBeenCalled()
  releaseNew()
  await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
  expect(world.rows()).toEqual(['active instantly_verified', 'active instantly_verified'])
})

test('behavior: what is older than a public token is dropped, whoever’s it is; what another owner left stays', async () => {
  const record = {
    request: { purpose: 'link' as const },
    backendId: world.backend.id,
    state: 'sealed',
    publicToken: 'public-sandbox-1',
    result: { linkSessionId: 's', institution: null, accounts: [] },
    leaseUntil: 0,
  }
  await store.put({ ...record, id: 'old', ownerKey: 'owner-0', createdAt: world.clock.now() - 1_800_000 })
  const old = world.clock.now() - 1_800_000
  await store.put({ ...record, id: 'foreign and old', ownerKey: 'owner-1', createdAt: old })
  await store.put({ ...record, id: 'foreign', ownerKey: 'owner-1', createdAt: world.clock.now() })
  renderKit(world)
  await waitFor(async () => expect((await store.all()).map(({ id }) => id)).toEqual(['foreign']))
  expect(world.asked('POST /completions')).toBe(0)
})

test('behavior: a success that is told twice changes nothing', async () => {
  const create = vi.spyOn(world.simulator.Plaid, 'create')
  renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  await screen.findByText(/is linked\.$/)
  const { onSuccess } = create.mock.calls[0]![0] as { onSuccess: (token: string, metadata: object) => void }
  act(() =>
    onSuccess('public-sandbox-again', {
      link_session_id: world.mock.state().plaid.linkSessions[0]?.linkSessionId,
      accounts: [{ id: 'a' }],
    }),
  )
  expect(world.asked('POST /completions')).toBe(1)
  expect(screen.getByText(/is linked\.$/)).toBeInTheDocument()
})

test('behavior: storage that refuses costs nothing but the safety net', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'))
  renderKit(world, {
    environment: { store: { put: refuse, claim: refuse, release: refuse, remove: refuse, all: refuse } },
  })
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
})

test('behavior: several accounts: the person chooses one', async () => {
  renderKit(world)
  await userEvent.click(button())
  await finishLink(world, ['Plaid Checking', 'Plaid Saving'])
  expect(await screen.findByRole('group', { name: 'Choose the account to link' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /Plaid Saving/ }))
  expect(await screen.findByText(/••1111 is linked\.$/)).toBeInTheDocument()
  expect(world.rows()).toEqual(['active instantly_verified'])
})

test('behavior: an exit is a result, an exit with an error is one', async () => {
  const onExit = vi.fn()
  const onError = vi.fn()
  renderKit(world, { button: { onExit, onError } })
  await userEvent.click(button())
  const first = await openedLink(world)
  await act(() => first.acceptConsent())
  await act(() => first.leave())
  expect(onExit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'institution_not_found' }))
  expect(onError).not.toHaveBeenCalled()

  await userEvent.click(button())
  const second = await openedLink(world)
  await act(() => second.acceptConsent())
  await act(() => second.chooseInstitution('First Platypus Bank'))
  await act(() => second.submitCredentials('user_good', 'error_ITEM_LOCKED'))
  await act(() => second.leave())
  expect(onExit).toHaveBeenCalledOnce()
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'link.bank_action_required' }))
  expect(screen.getByText(/on its own site first/)).toBeInTheDocument()
})

test('behavior: a host that tries again by itself is heard', async () => {
  let retry = () => {}
  function Again() {
    retry = useLinkSession().retry
    return null
  }
  const onError = vi.fn(() => retry())
  renderKit(world, { onError, children: <Again /> })
  await linkWith({ status: 503, times: 2 })
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalled()
  expect(world.rows()).toEqual(['active instantly_verified'])
})

test('behavior: who tries again what an earlier page left is told how it ends', async () => {
  const first = await leaveBehind('before')
  first.unmount()
  world.clock.advance(31_000)
  world.mock.fail({ ...exchange, status: 503 })
  const onLinked = vi.fn()
  renderKit(world, { button: { onLinked } })
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
})

test('behavior: what was put away does not come back', async () => {
  let dismiss = () => {}
  function PutAway() {
    dismiss = useLinkSession().dismiss
    return null
  }
  renderKit(world, { children: <PutAway /> })
  await linkWith({ status: 503, times: 9 })
  await screen.findByText(/We got no answer yet/)
  expect(await store.all()).toHaveLength(1)
  act(() => dismiss())
  await waitFor(async () => expect(await store.all()).toEqual([]))
  expect(button()).toHaveTextContent('Link a bank account')
})

test('error: an answer that never came still has an id for support', async () => {
  const onError = vi.fn()
  const complete = () => Promise.reject(gatewayError('gateway.unreachable'))
  renderKit(world, { backend: { ...world.backend, complete }, onError })
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/^Reference: .+/)).toBeInTheDocument()
  expect(onError.mock.calls[0]?.[0].details).toEqual({ linkSessionId: expect.stringMatching(/.+/) })
})

test('error: link.public_token_missing begins anew with another link token', async () => {
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  renderKit(world)
  await userEvent.click(button())
  await openedLink(world)
  const metadata = { institution: null, accounts: [], link_session_id: 'session' }
  act(() => created.mock.calls[0]?.[0].onSuccess(null as never, metadata as never))
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await openedLink(world)
  await waitFor(() => expect(created).toHaveBeenCalledTimes(2))
  expect(created.mock.lastCall?.[0].token).not.toBe(created.mock.calls[0]?.[0].token)
})

test('behavior: a success without an id of its session is one success all the same', async () => {
  const { create } = world.simulator.Plaid
  vi.spyOn(world.simulator.Plaid, 'create').mockImplementation((config) =>
    create({
      ...config,
      onSuccess(publicToken, metadata) {
        const bare = { ...metadata, link_session_id: '' }
        config.onSuccess(publicToken, bare)
        config.onSuccess(publicToken, bare)
      },
    }),
  )
  renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(world.asked('POST /completions')).toBe(1)
})

test("behavior: the first owner's failure writes nothing under the next", async () => {
  const release = world.hold('POST /completions', 'after')
  const { rerender } = render(kit(world, { ownerKey: 'owner-0' }))
  await linkWith({ status: 503, times: 3 })
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  rerender(kit(world, { ownerKey: 'owner-1' }))
  release()
  await waitFor(() => expect(world.answered('POST /completions')).toBe(1))
  // It stays the first owner's, free for their return.
  await waitFor(async () => expect(await store.all()).toMatchObject([{ ownerKey: 'owner-0', leaseUntil: 0 }]))
})

test('behavior: another owner sees and keeps nothing of the one before', async () => {
  const queryClient = new QueryClient()
  const options = { queryClient, children: <LinkedAccounts /> }
  const { rerender } = render(kit(world, { ...options, ownerKey: 'owner-0' }))
  await userEvent.click(button())
  await finishLink(world)
  await screen.findByText('First Platypus Bank')
  await store.put({
    id: 'left-behind',
    ownerKey: 'owner-0',
    backendId: world.backend.id,
    request: { purpose: 'link' },
    state: 'sealed',
    publicToken: 'public-sandbox-1',
    result: { linkSessionId: 'left-behind', institution: null, accounts: [] },
    createdAt: world.clock.now(),
    leaseUntil: 0,
  })
  world.signIn(1)
  rerender(kit(world, { ...options, ownerKey: 'owner-1' }))
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent('First Platypus Bank')
  expect(
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state]),
    ),
  ).not.toMatch(/owner-0|Platypus/)
  expect(await store.all()).toMatchObject([{ id: 'left-behind', ownerKey: 'owner-0' }])
  expect(world.asked('POST /completions')).toBe(1)
})

test('behavior: an owner who changes while the success is written has it sent once they are back', async () => {
  const written = Promise.withResolvers<void>()
  const slow = {
    ...store,
    put: (record: Parameters<typeof store.put>[0]) => written.promise.then(() => store.put(record)),
  }
  const others = vi.fn(world.backend.complete)
  const { rerender } = render(kit(world, { environment: { store: slow } }))
  await userEvent.click(button())
  await finishLink(world)
  world.signIn(1)
  rerender(kit(world, { ownerKey: 'owner-1', backend: { ...world.backend, complete: others } }))
  written.resolve()
  await waitFor(async () => expect(await store.all()).toMatchObject([{ ownerKey: 'owner-0', leaseUntil: 0 }]))
  expect(others).not.toHaveBeenCalled()
  expect(world.asked('POST /completions')).toBe(0)
  world.signIn(0)
  rerender(kit(world, { ownerKey: 'owner-0' }))
  await waitFor(() => expect(world.rows(0)).toEqual(['active instantly_verified']))
})

test('behavior: a link that ends after its provider is gone is told to the next one', async () => {
  const release = world.hold('POST /completions', 'after')
  const page = renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  page.unmount()
  release()
  await waitFor(async () => expect(await ends.all()).toMatchObject([{ ownerKey: 'owner-0', outcome: 'active' }]))
  const onLinked = vi.fn()
  renderKit(world, { button: { onLinked } })
  await waitFor(() =>
    expect(onLinked).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'active' }), {
      outcome: 'active',
      purpose: 'link',
      isRecovered: true,
    }),
  )
  expect(await ends.all()).toEqual([])
})

/** Web Locks, as far as the kit uses them. */
function oneAtATime(): LockManager {
  const last = new Map<string, Promise<unknown>>()
  const request = (name: string, run: () => Promise<unknown>) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(run)
    last.set(
      name,
      mine.catch(() => {}),
    )
    return mine
  }
  return { request } as unknown as LockManager
}
