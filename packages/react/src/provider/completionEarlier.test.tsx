import { type LinkBackend, pending } from '@banklink/core'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { useLinkSession } from '../hooks/useLinkSession.ts'
import {
  button,
  ends,
  exchange,
  exchanged,
  leaveBehind,
  linkWith,
  oneAtATime,
  setUpCompletionScene,
  store,
  world,
} from '../testing/completionScene.tsx'
import { finishLink, renderKit } from '../testing/renderKit.tsx'

setUpCompletionScene()

test.each(['before', 'after'] as const)(
  'behavior: a page that closes %s the request was sent is finished by the next, once',
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

test('behavior: a page that closes during a request is finished after that request ends', async () => {
  const first = renderKit(world)
  await userEvent.click(button())
  await waitFor(() => expect(world.simulator.handlers().some(({ isOpen }) => isOpen)).toBe(true))
  const answer = world.holdAt('exchange')
  await finishLink(world)
  await waitFor(() => expect(exchanged()).toHaveLength(1))
  first.unmount()
  world.clock.advance(31_000)
  renderKit(world)
  await waitFor(() => expect(world.answered('POST /completions')).toBe(1))
  answer()
  await waitFor(() => expect(world.answered('POST /completions')).toBe(2))
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
  await waitFor(() => {
    act(() => world.clock.advance(1000))
    expect(screen.getByText(/is linked\.$/)).toBeInTheDocument()
  })
  expect(exchanged()).toHaveLength(1)
})

test('behavior: a remounted provider continues to poll from the same step', async () => {
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

test('behavior: an earlier exchange that ends during a new one does not end it', async () => {
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
  await finishLink(world, ['Plaid Saving'])
  await waitFor(() => expect(world.asked('POST /completions')).toBe(3))
  releaseEarlier()
  await waitFor(async () => expect(await store.all()).toHaveLength(1))
  expect(onLinked).not.toHaveBeenCalled()
  releaseNew()
  // The new one first, and then what the earlier page left.
  await waitFor(() => expect(onLinked.mock.calls.map(([, info]) => info.isRecovered)).toEqual([undefined, true]))
  expect(world.rows()).toEqual(['active instantly_verified', 'active instantly_verified'])
})

test("behavior: a component that retries an earlier page's link receives its end", async () => {
  const first = await leaveBehind('before')
  first.unmount()
  world.clock.advance(31_000)
  world.mock.fail({ ...exchange, status: 503 })
  const onLinked = vi.fn()
  renderKit(world, { button: { onLinked } })
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
})

test('behavior: a dismissed failure does not reappear', async () => {
  let dismiss = () => {}
  function PutAway() {
    dismiss = useLinkSession().dismiss
    return null
  }
  renderKit(world, { children: <PutAway /> })
  await linkWith({ status: 503, times: 9 })
  await screen.findByText(/We don’t know yet if your account was linked/)
  expect(await store.all()).toHaveLength(1)
  act(() => dismiss())
  await waitFor(async () => expect(await store.all()).toEqual([]))
  expect(button()).toHaveTextContent('Link a bank account')
})

test('behavior: a link that ends after its provider unmounted is reported to the next one', async () => {
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
