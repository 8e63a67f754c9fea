import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { button, linkWith, setUpCompletionScene, store, world } from '../testing/completionScene.tsx'
import { finishLink, kit, renderKit } from '../testing/renderKit.tsx'

setUpCompletionScene()

test("behavior: expired records of all owners are removed; other owners' records stay", async () => {
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

test('behavior: another owner sees and keeps nothing of the previous one', async () => {
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
