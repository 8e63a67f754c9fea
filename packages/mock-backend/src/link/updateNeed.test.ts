import { expect, test } from 'vitest'
import { createItem } from '../plaid/items.ts'
import { createLinkToken } from '../plaid/linkTokens.ts'
import type { Item } from '../plaid/PlaidState.ts'
import { checking, platypus } from '../testing/createScene.ts'
import { createMockClock } from '../world/createMockClock.ts'
import { createMockWorld } from '../world/MockWorld.ts'
import { updateNeed } from './updateNeed.ts'

const world = createMockWorld({ clock: createMockClock({ now: () => 0 }), seed: 'need', owners: 2, switches: {} })

function needOf(
  verification_status: string | null,
  { change, accountSelection = false }: { change?: (item: Item) => void; accountSelection?: boolean } = {},
): unknown {
  const item = createItem(world, { institution: platypus, accounts: [{ ...checking, verification_status }] })
  change?.(item)
  return updateNeed(
    createLinkToken(world, { clientUserId: 'u', clientName: 'Acme', products: [], item, accountSelection }),
  )
}

test('default', () => {
  expect(needOf(null)).toBe('nothing')
  expect(needOf('pending_automatic_verification')).toBe('nothing')
  expect(needOf('pending_manual_verification')).toBe('deposits')
  expect(updateNeed(createLinkToken(world, { clientUserId: 'u', clientName: 'Acme', products: ['auth'] }))).toBeNull()
})

test('behavior: a login that is no longer good comes first', () => {
  const change = (item: Item) => {
    item.loginRequired = true
  }
  expect(needOf('pending_manual_verification', { change })).toBe('login')
})

test('parameters: accountSelection', () => {
  expect(needOf(null, { accountSelection: true })).toBe('accounts')
})

test('error: TOO_MANY_VERIFICATION_ATTEMPTS', () => {
  expect(() => needOf('verification_failed')).toThrow('wrong three times')
})
