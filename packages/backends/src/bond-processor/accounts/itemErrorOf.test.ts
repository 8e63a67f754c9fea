import { platformError } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { ItemLink } from '../ItemLink.ts'
import type { ItemState } from '../ItemState.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { memoryItemStore } from '../testing/memoryItemStore.ts'
import { itemErrorOf, listedErrorOf } from './itemErrorOf.ts'

const now = 100_000
const trustStateMs = 1_000

const linked: ItemLink = {
  id: 'link-1',
  owner: 'customer:1',
  step: 'linked',
  secrets: { accessToken: 'access-1' },
  itemId: 'item-1',
  linkedAccountId: 'account-1',
  institution: null,
  account: { id: 'plaid-1', name: '', mask: null, type: '', subtype: '', verificationStatus: null },
  failure: null,
  state: null,
  createdAt: 0,
  updatedAt: 0,
}

const state: ItemState = { error: 'KEPT', notice: null, newAccountsAt: null, checkedAt: now }

/** A link that is kept, and what Plaid says when it is asked. */
async function setUp(
  change: Partial<ItemLink>,
  {
    itemError = async () => 'ASKED',
    trust = trustStateMs,
  }: { itemError?: () => Promise<string | null>; trust?: number } = {},
) {
  const items = memoryItemStore()
  const link = { ...linked, ...change }
  await items.begin(link)
  let asked = 0
  const ports = {
    items,
    plaid: {
      itemError() {
        asked++
        return itemError()
      },
    },
    clock: { now: () => now },
    ids: () => 'claim-1',
    timeoutMs: 1_000,
    trustStateMs: trust,
  } as unknown as ProcessorPorts
  return { ports, link, kept: async () => items.get('link-1'), count: () => asked }
}

test.each<[what: string, change: Partial<ItemLink>, isTrusted: boolean]>([
  ['just now', { state }, true],
  ['as long ago as it is trusted, less a moment', { state: { ...state, checkedAt: now - trustStateMs + 1 } }, true],
  ['as long ago as it is trusted', { state: { ...state, checkedAt: now - trustStateMs } }, false],
  ['when the link was written', { state, updatedAt: now }, true],
  ['before the link was written', { state, updatedAt: now + 1 }, false],
  ['never', { state: null }, false],
])('listedErrorOf: a state that was looked at %s', async (_what, change, isTrusted) => {
  const { ports, link, count } = await setUp(change)
  expect(await listedErrorOf(ports, { link, call: call() })).toBe(isTrusted ? 'KEPT' : 'ASKED')
  expect(count()).toBe(isTrusted ? 0 : 1)
})

test('listedErrorOf: an account without a link has no error', async () => {
  const { ports, count } = await setUp({})
  expect(await listedErrorOf(ports, { link: undefined, call: call() })).toBeNull()
  expect(await itemErrorOf(ports, { link: { ...linked, secrets: {} }, call: call() })).toBeNull()
  expect(count()).toBe(0)
})

test('behavior: what Plaid says is kept where it will be trusted', async () => {
  const { ports, link, kept } = await setUp({ state: { ...state, notice: null, newAccountsAt: 7 } })
  expect(await itemErrorOf(ports, { link, call: call() })).toBe('ASKED')
  expect(await kept()).toMatchObject({ failure: null, state: { error: 'ASKED', newAccountsAt: 7, checkedAt: now } })
})

test('behavior: what Plaid says is not kept where nothing would trust it', async () => {
  const { ports, link, kept } = await setUp({}, { trust: 0 })
  expect(await itemErrorOf(ports, { link, call: call() })).toBe('ASKED')
  expect(await kept()).toEqual(link)
})

test.each(['USER_PERMISSION_REVOKED', 'USER_ACCOUNT_REVOKED'])('behavior: %s is kept in any case', async (code) => {
  const said = async () => code
  const failed = async () => {
    throw platformError('platform.rejected', { details: { platformCode: code } })
  }
  for (const itemError of [said, failed]) {
    const { ports, link, kept } = await setUp({}, { itemError, trust: 0 })
    expect(await itemErrorOf(ports, { link, call: call() })).toBe(code)
    expect(await kept()).toMatchObject({ failure: code, state: null })
  }
})

test('behavior: where Plaid does not answer, the account has no error, and nothing is kept', async () => {
  const { ports, link, kept } = await setUp(
    {},
    {
      async itemError() {
        throw platformError('platform.unavailable')
      },
    },
  )
  expect(await itemErrorOf(ports, { link, call: call() })).toBeNull()
  expect(await kept()).toEqual(link)
})
