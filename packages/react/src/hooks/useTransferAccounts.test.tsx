import { type AccountStatus, accountStatuses, type LinkedAccount } from '@banklink/core'
import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { splitAccounts, transferable, whyUnavailable } from '../query/splitAccounts.ts'
import { createWorld } from '../testing/createWorld.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { linkLapsed } from '../testing/linkUnready.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { someAccount } from '../testing/someAccount.ts'
import { useTransferAccounts } from './useTransferAccounts.ts'

function account(status: AccountStatus, change: Partial<LinkedAccount> = {}): LinkedAccount {
  return someAccount({ id: status, status, canMoveMoney: status === 'active', actions: [], ...change })
}

test('default: usable accounts, and the reasons of the others', async () => {
  const world = createWorld()
  await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  await linkLapsed(world)
  const { result } = renderInKit(world, () => useTransferAccounts())
  expect(result.current.data).toBeUndefined()
  await waitFor(() => expect(result.current.data).toBeDefined())
  expect(result.current.data).toMatchObject({
    available: [{ mask: '0000' }],
    unavailable: [{ account: { mask: '1111' }, why: 'reconnect_required' }],
  })
})

test('parameters: kind', () => {
  const all = [account('active'), account('active', { id: 'theirs', kind: 'third_party' })]
  expect(transferable(all, 'own').map(({ id }) => id)).toEqual(['active'])
  expect(transferable(all, 'third_party').map(({ id }) => id)).toEqual(['theirs'])
  expect(transferable(all, undefined)).toHaveLength(2)
})

test('behavior: every status has a place, and what is gone or unfinished has none', () => {
  const { available, unavailable } = splitAccounts(
    transferable(
      accountStatuses.map((status) => account(status)),
      undefined,
    ),
  )
  expect(available.map(({ status }) => status)).toEqual(['active'])
  expect(unavailable.map(({ why }) => why)).toEqual([
    'storing',
    'verifying',
    'awaiting_deposits',
    'reconnect_required',
    'unverified',
    'failed',
    'removing',
    'unknown',
  ])
})

test('behavior: the platform’s canMoveMoney counts, in any status', () => {
  expect(whyUnavailable(account('active', { canMoveMoney: false }))).toBe('unknown')
  expect(whyUnavailable(account('verifying', { canMoveMoney: true }))).toBeNull()
})
