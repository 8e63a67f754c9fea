import { QueryClient } from '@tanstack/react-query'
import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { linkedAccountQuery } from '../query/linkedAccountQuery.ts'
import { linkedAccountsQuery } from '../query/linkedAccountsQuery.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { useLinkedAccount } from './useLinkedAccount.ts'

const { signal } = new AbortController()
const tartan = { bank: 'Tartan Bank', mask: '1111' }

test('default', async () => {
  const world = createWorld()
  const { id } = await linkAccount(world, tartan)
  const { result } = renderInKit(world, () => useLinkedAccount({ id }))
  expect(result.current.data).toBeUndefined()
  await waitFor(() => expect(result.current.data).toMatchObject({ id, mask: '1111', status: 'active' }))
  expect(world.asked(`GET /accounts/${id}`)).toBe(1)
})

test('behavior: data of the list is shown at once, and refetched', async () => {
  const world = createWorld()
  const { id } = await linkAccount(world, tartan)
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(linkedAccountsQuery({ backend: world.backend, ownerKey: 'owner-0' }))
  world.mock.requireLogin(id)
  const { result } = renderInKit(world, () => useLinkedAccount({ id }), { queryClient })
  expect(result.current.data).toMatchObject({ id, status: 'active' })
  await waitFor(() => expect(result.current.data?.status).toBe('reconnect_required'))
})

test('parameters: id', async () => {
  const world = createWorld()
  const { result } = renderInKit(world, () => useLinkedAccount({ id: undefined, query: { enabled: true } }))
  expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' })
  expect(world.requests.filter((request) => request.startsWith('GET /accounts'))).toEqual([])
})

test('parameters: query', async () => {
  const world = createWorld()
  const { id } = await linkAccount(world, tartan)
  const { result } = renderInKit(world, () => useLinkedAccount({ id: id, query: { select: ({ mask }) => mask } }))
  await waitFor(() => expect(result.current.data).toBe('1111'))
})

test('error: platform.account_not_found is final', async () => {
  const world = createWorld()
  const { result } = renderInKit(world, () => useLinkedAccount({ id: 'nobody-has-this' }))
  await waitFor(() => expect(result.current.error?.code).toBe('platform.account_not_found'))
  expect(world.asked('GET /accounts/nobody-has-this')).toBe(1)
})

test('error: platform.unavailable is retried', async () => {
  const world = createWorld()
  const { id } = await linkAccount(world, tartan)
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 2 })
  const { result } = renderInKit(world, () => useLinkedAccount({ id }))
  await waitFor(() => expect(result.current.data?.id).toBe(id))
  expect(world.asked(`GET /accounts/${id}`)).toBe(3)
})

test.each([
  ['platform.account_not_found', (world: World, id: string) => world.backend.remove(id, { signal })],
  ['platform.rejected', (world: World) => world.mock.fail({ method: 'GET', path: '/bond', status: 422, times: 2 })],
])('behavior: after %s an account is no longer followed', async (code, happen) => {
  const world = createWorld()
  const verificationStatus = 'pending_automatic_verification'
  const account = await linkAccount(world, { ...tartan, verificationStatus })
  const queryClient = new QueryClient()
  const query = linkedAccountQuery({ backend: world.backend, ownerKey: 'owner-0' }, account)
  const interval = () => {
    const { refetchInterval } = query
    const cached = queryClient.getQueryCache().find({ queryKey: query.queryKey })
    return typeof refetchInterval === 'function' && cached ? refetchInterval(cached as never) : undefined
  }
  await queryClient.fetchQuery(query)
  expect(interval()).toBe(60_000)
  await happen(world, account.id)
  await expect(queryClient.fetchQuery({ ...query, staleTime: 0 })).rejects.toMatchObject({ code })
  expect(interval()).toBe(false)
})
