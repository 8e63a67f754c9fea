import { scenarios } from '@banklink/link-simulator'
import { act, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { leaveLink, openedLink, playLink } from '../testing/renderKit.tsx'
import { useLinkAccount } from './useLinkAccount.ts'
import { useLinkedAccounts } from './useLinkedAccounts.ts'
import { useReconnect } from './useReconnect.ts'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

async function linkLapsed(bank = 'First Platypus Bank', mask = '0000'): Promise<string> {
  const { id } = await linkAccount(world, { bank, mask })
  world.mock.requireLogin(id)
  return id
}

test('default: the login is renewed, nothing is exchanged, and the account is the same', async () => {
  const id = await linkLapsed()
  const onLinked = vi.fn()
  const { result } = renderInKit(world, () => ({
    list: useLinkedAccounts(),
    ...useReconnect({ accountId: id, onLinked }),
  }))
  await waitFor(() => expect(result.current.list.data?.[0]?.status).toBe('reconnect_required'))
  act(() => result.current.start())
  expect(result.current.isBusy).toBe(true)
  await playLink(world, scenarios.renewLogin)
  await waitFor(() => expect(result.current.state.status).toBe('done'))
  expect(onLinked).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id, status: 'active' }), {
    outcome: 'active',
    purpose: 'reconnect',
  })
  expect(result.current.isBusy).toBe(false)
  await waitFor(() => expect(result.current.list.data).toMatchObject([{ id, status: 'active' }]))
  expect(world.asked('POST /completions')).toBe(1) // the one that linked it
  expect(world.asked('POST /update-completions')).toBe(1)
})

test('behavior: each account has its own run, and the others know that Link is busy', async () => {
  const [first, second] = [await linkLapsed(), await linkLapsed('Tartan Bank', '1111')]
  const { result } = renderInKit(world, () => ({
    first: useReconnect({ accountId: first }),
    second: useReconnect({ accountId: second }),
    link: useLinkAccount(),
  }))
  act(() => result.current.second.start())
  const link = await openedLink(world)
  await waitFor(() => expect(result.current.second.state.status).toBe('open'))
  expect(result.current.second).toMatchObject({ isBusy: true, isBusyElsewhere: false })
  expect(result.current.first).toMatchObject({ isBusy: false, isBusyElsewhere: true, state: { status: 'idle' } })
  expect(result.current.link).toMatchObject({ isBusyElsewhere: true, state: { status: 'idle' } })
  act(() => result.current.first.start())
  expect(result.current.second.state.status).toBe('open')
  await act(() => link.leave())
  expect(result.current.second.state.status).toBe('left')
  act(() => result.current.first.start())
  await waitFor(() => expect(result.current.first.isBusy).toBe(true))
})

test('behavior: leaving is an exit and no error', async () => {
  const id = await linkLapsed()
  const [onExit, onError, onLinked] = [vi.fn(), vi.fn(), vi.fn()]
  const { result } = renderInKit(world, () => useReconnect({ accountId: id, onExit, onError, onLinked }))
  act(() => result.current.start())
  await leaveLink(world)
  await waitFor(() => expect(onExit).toHaveBeenCalledOnce())
  expect(onError).not.toHaveBeenCalled()
  expect(onLinked).not.toHaveBeenCalled()
})

test('error: platform.account_not_found for an account that was removed during the run', async () => {
  const id = await linkLapsed()
  const onError = vi.fn()
  const { result } = renderInKit(world, () => ({
    list: useLinkedAccounts(),
    ...useReconnect({ accountId: id, onError }),
  }))
  await waitFor(() => expect(result.current.list.data).toHaveLength(1))
  await world.backend.remove(id, { signal: new AbortController().signal })
  act(() => result.current.start())
  await waitFor(() => expect(onError).toHaveBeenCalledOnce())
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'platform.account_not_found' })
  await waitFor(() => expect(result.current.list.data).toEqual([]))
})
