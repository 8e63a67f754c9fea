import { dehydrate, QueryClient } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { accountKeys } from '../query/accountKeys.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { useAddUnverifiedAccount } from './useAddUnverifiedAccount.ts'
import { useCapabilities } from './useCapabilities.ts'
import { useLinkedAccounts } from './useLinkedAccounts.ts'

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
const theirs = { ...numbers, bankName: 'Their Bank' }
const migrate = { method: 'POST', path: '/bond/**/migrate_account/plaid' }

function renderAdding(world: World, queryClient = new QueryClient()) {
  return renderInKit(world, () => ({ list: useLinkedAccounts(), ...useAddUnverifiedAccount() }), { queryClient })
}

test('default: the account is in the list as someone else’s before it counts as added', async () => {
  const world = createWorld()
  const queryClient = new QueryClient()
  const { result } = renderAdding(world, queryClient)
  await waitFor(() => expect(result.current.list.data).toEqual([]))
  await act(() => result.current.mutateAsync(theirs))
  const list = queryClient.getQueryData(accountKeys.list({ backend: world.backend, ownerKey: 'owner-0' }))
  expect(list).toMatchObject([{ kind: 'third_party', mask: '0655', status: 'active' }])
  await waitFor(() => expect(result.current.data).toMatchObject({ mask: '0655', institution: { name: 'Their Bank' } }))
})

test('behavior: no number is in the cache, during the request or after', async () => {
  const world = createWorld()
  const queryClient = new QueryClient()
  const { result } = renderAdding(world, queryClient)
  const everything = () =>
    JSON.stringify([
      dehydrate(queryClient, { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true }),
      result.current,
    ])
  const letGo = world.hold('POST /accounts', 'before')
  act(() => result.current.mutate(theirs))
  await waitFor(() => expect(result.current.isPending).toBe(true))
  expect(queryClient.getMutationCache().getAll()).toHaveLength(1)
  expect(everything()).not.toMatch(/900800700655|021000021/)
  letGo()
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  expect(everything()).not.toMatch(/900800700655|021000021/)
  const [mutation] = queryClient.getMutationCache().getAll()
  expect((mutation?.state.variables as { take: () => unknown } | undefined)?.take()).toBeUndefined()
})

test('behavior: after a lost answer the same call finds the added account', async () => {
  const world = createWorld()
  const { result } = renderAdding(world)
  await waitFor(() => expect(result.current.list.data).toEqual([]))
  world.mock.fail({ ...migrate, lose_answer: true })
  // Nor can anybody look it up.
  world.mock.fail({ method: 'GET', path: '/bond', status: 503 })
  act(() => result.current.mutate(theirs))
  await waitFor(() => expect(result.current.error?.code).toBe('platform.unreachable'))
  expect(world.rows()).toEqual(['active unverifiable'])
  act(() => result.current.mutate(theirs))
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  expect(world.rows()).toEqual(['active unverifiable'])
})

test('behavior: edited numbers are another intent', async () => {
  const world = createWorld()
  const { result } = renderAdding(world)
  world.mock.fail({ ...migrate, status: 503 })
  act(() => result.current.mutate(theirs))
  await waitFor(() => expect(result.current.error?.code).toBe('platform.unavailable'))
  act(() => result.current.edited())
  act(() => result.current.mutate({ ...theirs, accountNumber: '900800700777' }))
  await waitFor(() => expect(result.current.data?.mask).toBe('0777'))
})

test('error: request.numbers_refused ends the intent, so the corrected numbers go through', async () => {
  const world = createWorld()
  const { result } = renderAdding(world)
  act(() => result.current.mutate({ ...theirs, routingNumber: '021000022' }))
  await waitFor(() =>
    expect(result.current.error).toMatchObject({
      code: 'request.numbers_refused',
      details: { platformCode: 'routing_invalid', fields: ['routingNumber'] },
    }),
  )
  act(() => result.current.mutate(theirs))
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
})

test('error: a platform without support rejects, and is not offered', async () => {
  const world = createWorld()
  const { addByNumbers: _, ...without } = world.backend
  const backend = {
    ...without,
    capabilities: async (call: Parameters<typeof without.capabilities>[0]) => ({
      ...(await world.backend.capabilities(call)),
      addByNumbers: null,
    }),
  }
  const useBoth = () => ({ ...useAddUnverifiedAccount(), capabilities: useCapabilities().data })
  const { result } = renderInKit(world, useBoth, { backend })
  await waitFor(() => expect(result.current.capabilities?.addByNumbers).toBeNull())
  act(() => result.current.mutate(theirs))
  await waitFor(() => expect(result.current.error?.code).toBe('config.not_supported'))
})
