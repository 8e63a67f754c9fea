import { scenarios } from '@banklink/link-simulator'
import { act, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { playLink } from '../testing/renderKit.tsx'
import { useLinkedAccount } from './useLinkedAccount.ts'
import { useVerifyDeposits } from './useVerifyDeposits.ts'

let world: World
let uninstall: () => void
let id: string

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  const verificationStatus = 'pending_manual_verification'
  ;({ id } = await linkAccount(world, { bank: 'Houndstooth Bank', mask: '3333', verificationStatus }))
})

afterEach(() => uninstall())

test('default: the right code makes the account usable', async () => {
  const onLinked = vi.fn()
  const { result } = renderInKit(world, () => ({
    account: useLinkedAccount({ id }),
    ...useVerifyDeposits({ accountId: id, onLinked }),
  }))
  await waitFor(() => expect(result.current.account.data?.status).toBe('awaiting_deposits'))
  act(() => result.current.start())
  await playLink(world, scenarios.verifyDeposits)
  await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
  expect(onLinked.mock.calls[0]).toEqual([
    expect.objectContaining({ id, status: 'active' }),
    { outcome: 'active', purpose: 'verify_deposits' },
  ])
  await waitFor(() => expect(result.current.account.data?.status).toBe('active'))
  expect(world.rows()).toEqual(['active manually_verified'])
})

test('error: three wrong codes lock the account, and that is read at once', async () => {
  const onError = vi.fn()
  const { result } = renderInKit(world, () => ({
    account: useLinkedAccount({ id }),
    ...useVerifyDeposits({ accountId: id, onError }),
  }))
  await waitFor(() => expect(result.current.account.data?.status).toBe('awaiting_deposits'))
  act(() => result.current.start())
  await playLink(world, scenarios.failDeposits)
  await waitFor(() => expect(onError).toHaveBeenCalledOnce())
  expect(onError.mock.calls[0]?.[0].details.plaidCode).toBe('TOO_MANY_VERIFICATION_ATTEMPTS')
  await waitFor(() => expect(result.current.account.data).toMatchObject({ status: 'failed', nextAction: 'link_again' }))
  expect(result.current.account.data?.reason).toBe('verification_failed')
})
