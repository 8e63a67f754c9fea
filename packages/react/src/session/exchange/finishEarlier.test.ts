import type { LinkBackend } from '@banklink/core'
import { expect, test } from 'vitest'
import { createEffectContext, someExchange, someRun } from '../../testing/createEffectContext.ts'
import { finishEarlier } from './finishEarlier.ts'
import type { PendingExchange } from './PendingExchange.ts'

function setUp(exchanges: PendingExchange[], change: Parameters<typeof createEffectContext>[0] = {}) {
  const made = createEffectContext(change)
  for (const exchange of exchanges) made.stores.exchanges.set(exchange.id, exchange)
  const sent = () => made.platform.of('complete').map(({ publicToken }) => publicToken)
  return { ...made, sent, left: () => [...made.stores.exchanges.keys()] }
}

const settle = () => new Promise((resolve) => void setImmediate(resolve))
const busy = { state: { status: 'ready', request: { purpose: 'link' } } } as const

/** A result with several accounts, of which the user chose none before the page closed. */
const undecided = (id: string) => {
  const exchange = someExchange(id, { isUndecided: true })
  const [account] = exchange.result.accounts
  const accounts = account ? [account, { ...account, id: 'plaid-2' }] : []
  return { ...exchange, result: { ...exchange.result, accounts } }
}
const facts = { capabilities: async () => ({ currencies: null }) } as object

test('default: what an earlier page left is sent, shown, and removed once it is answered', async () => {
  const { context, platform, events, sent, left } = setUp([someExchange('one')])
  const work = finishEarlier(context)
  await settle()
  expect(sent()).toEqual(['public-one'])
  const { request, result } = someExchange('one')
  expect(events).toEqual([{ event: { type: 'exchangeFound', request, result }, run: undefined }])
  expect(context.exchanges.of(context.getSnapshot().run)).toMatchObject({ publicToken: 'public-one' })
  platform.waiting('complete')?.answer()
  await work
  expect(events[1]).toMatchObject({ event: { type: 'completed' }, run: { id: 'found' } })
  expect(left()).toEqual([])
})

test("behavior: another owner's stays, and expired records of all owners are removed", async () => {
  const { context, clock, sent, left } = setUp([
    someExchange('of B', { ownerKey: 'B' }),
    someExchange('of another platform', { backendId: 'cybrid' }),
    someExchange('old', { createdAt: 0 }),
    someExchange('old, of B', { ownerKey: 'B', createdAt: 0 }),
  ])
  expect(clock.now()).toBeGreaterThan(30 * 60_000)
  await finishEarlier(context)
  expect(sent()).toEqual([])
  expect(left()).toEqual(['of B', 'of another platform'])
})

test('behavior: what this page has in hand is not found again', async () => {
  const { context, sent } = setUp([someExchange('one')])
  context.exchanges.receive(someExchange('one'))
  await finishEarlier(context)
  expect(sent()).toEqual([])
})

test('behavior: without a provider nothing is taken up', async () => {
  const { context, disconnect, sent, left } = setUp([someExchange('one'), someExchange('old', { createdAt: 0 })])
  disconnect()
  await finishEarlier(context)
  expect([sent(), left()]).toEqual([[], ['one', 'old']])
})

test('behavior: storage that refuses leaves nothing to finish', async () => {
  const { context, stores, events } = setUp([someExchange('one')])
  stores.refuse(true)
  await finishEarlier(context)
  expect(events).toEqual([])
})

test('behavior: without locks, what another page holds is free at the end of its lease', async () => {
  const { context, clock, sent, stores } = setUp([])
  stores.exchanges.set('one', someExchange('one', { leaseUntil: clock.now() + 30_000 }))
  await finishEarlier(context)
  clock.advance(29_999)
  await settle()
  expect(sent()).toEqual([])
  clock.advance(1)
  await settle()
  expect(sent()).toEqual(['public-one'])
})

test('behavior: a lease that ends now is no wait, and with locks none is', async () => {
  const { context, clock, sent, stores } = setUp([])
  stores.exchanges.set('one', someExchange('one', { leaseUntil: clock.now() }))
  void finishEarlier(context)
  await settle()
  expect(sent()).toEqual(['public-one'])
  const request = (_name: string, run: () => Promise<unknown>) => run()
  const locked = setUp([], { locks: { request } as unknown as LockManager })
  locked.stores.exchanges.set('two', someExchange('two', { leaseUntil: locked.clock.now() + 30_000 }))
  void finishEarlier(locked.context)
  await settle()
  expect(locked.sent()).toEqual(['public-two'])
})

test('behavior: next to something else it is sent, and not shown', async () => {
  const { context, events, platform, sent, show, stores } = setUp([someExchange('one')])
  show(busy)
  const work = finishEarlier(context)
  await settle()
  expect([sent(), events]).toEqual([['public-one'], []])
  platform.waiting('complete')?.answer()
  await work
  expect(await stores.ends.all()).toMatchObject([{ id: 'one', accountId: 'account-of-public-one' }])
})

test('behavior: if the provider unmounts, it is sent, and not shown', async () => {
  const { context, events, sent } = setUp([someExchange('one')], { isConnected: () => false })
  void finishEarlier(context)
  await settle()
  expect([sent(), events]).toEqual([['public-one'], []])
})

test('behavior: a pending decision is asked again, and not sent', async () => {
  const { context, events, sent, left } = setUp([undecided('one')], facts)
  await finishEarlier(context)
  const { request, result } = undecided('one')
  expect(events).toEqual([
    { event: { type: 'choiceRequired', request, result, reason: 'several_accounts' }, run: undefined },
  ])
  expect(context.exchanges.of(someRun('asked'))).toEqual(undecided('one'))
  expect([sent(), left()]).toEqual([[], ['one']])
})

test('behavior: while another run is in progress, the next page asks', async () => {
  const { context, events, sent, show, left } = setUp([undecided('one')], facts)
  show(busy)
  await finishEarlier(context)
  expect([events, sent(), left()]).toEqual([[], [], ['one']])
})

test('behavior: once the provider is gone, the next page asks', async () => {
  const made = setUp([undecided('one')], {
    capabilities: async () => {
      made.disconnect()
      return { currencies: null } as Awaited<ReturnType<LinkBackend['capabilities']>>
    },
  })
  await finishEarlier(made.context)
  expect([made.events, made.sent(), made.left()]).toEqual([[], [], ['one']])
})

test('behavior: what there is nothing to decide about any more is sent', async () => {
  const { context, sent } = setUp([someExchange('one', { isUndecided: true })], facts)
  void finishEarlier(context)
  await settle()
  await settle()
  expect(sent()).toEqual(['public-one'])
})

test('behavior: a decision is not asked again', async () => {
  const { context, sent } = setUp([{ ...undecided('one'), isUndecided: false }], facts)
  void finishEarlier(context)
  await settle()
  await settle()
  expect(sent()).toEqual(['public-one'])
})
