import type { LinkedAccount } from '@banklink/core'
import { beforeEach, expect, test } from 'vitest'
import { createSessionWorld, type FakeHandler, openLink, type SessionWorld } from '../../testing/createSessionWorld.ts'
import { someAccount } from '../../testing/someAccount.ts'
import type { LinkSession } from '../LinkSession.ts'

let world: SessionWorld
let session: LinkSession
let handler: FakeHandler
beforeEach(() => {
  world = createSessionWorld()
})

interface Facts {
  linked?: LinkedAccount[]
  currencies?: string[]
}

/** Opens Link with known linked accounts and platform currencies. */
async function open({ linked = [], currencies }: Facts = {}): Promise<void> {
  world.options.cachedAccounts = () => ({ data: linked, dataUpdatedAt: Number.POSITIVE_INFINITY, isInvalidated: false })
  ;({ session } = world.mount('A'))
  await world.settle()
  handler = await openLink(world, session, { observer: world.observer('button') })
  world.platform.waiting('capabilities')?.answer(currencies && { currencies })
  await world.settle()
}

/** The same account as the one at this place of a success. */
function duplicate(index: number, change: Partial<LinkedAccount> = {}): LinkedAccount {
  const institution = { id: 'ins_1', name: 'Tartan Bank', logo: null }
  return someAccount({ id: `linked-${index}`, institution, mask: `000${index}`, subtype: null, name: null, ...change })
}

/** One account of a result, of a kind that can be compared. */
function succeed(...given: { id: string; mask: string; iso_currency_code?: string }[]): void {
  const institution = { institution_id: 'ins_1', name: 'Tartan Bank' }
  const accounts = given.map((account) => ({ ...account, name: 'Checking', subtype: 'checking' }))
  session.getSnapshot().port?.succeeded(handler.spec, 'public-1', { institution, accounts, link_session_id: 'one' })
}

const one = { id: 'one', mask: '0000' }
const two = { id: 'two', mask: '0001' }

test('behavior: while there is nothing to decide, it does nothing', async () => {
  await open()
  session.choose({ type: 'account', accountId: 'one' })
  expect(session.getState().status).toBe('open')
})

test('behavior: an account that is not among those shared is no choice', async () => {
  await open()
  succeed(one, two)
  session.choose({ type: 'account', accountId: 'three' })
  session.choose({ type: 'repair' })
  expect(session.getState()).toMatchObject({ status: 'choosing', reason: 'several_accounts' })
})

test('behavior: a duplicate among several is asked about after the choice, and linked if the user wants it', async () => {
  await open({ linked: [duplicate(1, { subtype: 'checking' })] })
  succeed(one, two)
  session.choose({ type: 'account', accountId: 'two' })
  expect(session.getState()).toMatchObject({ status: 'choosing', reason: 'duplicate', existing: { id: 'linked-1' } })
  session.choose({ type: 'account', accountId: 'two' })
  await world.settle()
  expect(world.platform.of('complete')).toHaveLength(1)
  expect(world.platform.of('complete')).toMatchObject([{ idempotencyKey: 'banklink-one-duplicate' }])
})

test('behavior: of several accounts, the currency of the chosen one is sent', async () => {
  await open({ currencies: ['USD', 'CAD'] })
  succeed(one, two)
  session.choose({ type: 'account', accountId: 'two' })
  expect(session.getState()).toMatchObject({ status: 'choosing', reason: 'currency', currencies: ['USD', 'CAD'] })
  session.choose({ type: 'currency', currency: 'CAD' })
  expect(session.getState()).toMatchObject({
    status: 'completing',
    result: { accounts: [{ id: 'two', currency: 'CAD' }] },
  })
})

test('error: a currency that the platform does not take ends it, and nothing is left', async () => {
  await open({ currencies: ['USD'] })
  succeed({ ...one, iso_currency_code: 'EUR' }, two)
  await world.settle()
  expect(world.stores.exchanges.size).toBe(1)
  session.choose({ type: 'account', accountId: 'one' })
  await world.settle()
  expect(session.getState()).toMatchObject({ status: 'failed', error: { code: 'link.currency_unsupported' } })
  expect(world.stores.exchanges.size).toBe(0)
  expect(world.heard).toContain('button onError link.currency_unsupported')
})

test.each(['reconnect', 'verify_deposits'] as const)(
  'behavior: instead of a duplicate that needs it, %s starts, and nothing is linked',
  async (nextAction) => {
    await open({ linked: [duplicate(0, { subtype: 'checking', nextAction })] })
    succeed(one)
    await world.settle()
    session.choose({ type: 'repair' })
    await world.settle()
    expect(session.getState()).toMatchObject({
      ...{ status: 'preparing', wantsOpen: true },
      request: { purpose: nextAction, accountId: 'linked-0' },
    })
    expect(world.stores.exchanges.size).toBe(0)
    expect(world.platform.of('complete')).toEqual([])
  },
)

test.each(['link_again', null] as const)(
  'behavior: a duplicate whose next action is %j is not repaired',
  async (nextAction) => {
    await open({ linked: [duplicate(0, { subtype: 'checking', nextAction })] })
    succeed(one)
    await world.settle()
    session.choose({ type: 'repair' })
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'choosing', reason: 'duplicate' })
    expect(world.stores.exchanges.size).toBe(1)
  },
)
