import { requestError } from '@banklink/core'
import { beforeEach, expect, test } from 'vitest'
import { createSessionWorld, openLink, type SessionWorld } from '../testing/createSessionWorld.ts'
import type { PendingExchange } from './exchange/PendingExchange.ts'

let world: SessionWorld
beforeEach(() => {
  world = createSessionWorld()
})
const link = { purpose: 'link' } as const
const ownerA = { ownerKey: 'A', backendId: 'bond' }
const completions = () => world.platform.of('complete').map(({ owner, publicToken }) => [owner, publicToken])

function leave(id: string, change: Partial<PendingExchange> = {}): void {
  const result = { institution: { id: null, name: 'Tartan Bank' }, accounts: [], linkSessionId: id }
  world.stores.exchanges.set(id, {
    id,
    ...ownerA,
    request: link,
    state: 'state',
    publicToken: `public-${id}`,
    result: { ...result, accounts: [{ id: '1', name: null, mask: '1111' }] } as unknown as PendingExchange['result'],
    createdAt: world.clock.now(),
    leaseUntil: 0,
    ...change,
  })
}

test('behavior: before the owner is known, nothing is read, written, deleted or asked', async () => {
  leave('old', { createdAt: 0 })
  leave('alive')
  const { session } = world.mount(null)
  session.start(link)
  await world.settle()
  world.clock.advance(3_600_000)
  await world.settle()
  expect([...world.stores.exchanges.keys()]).toEqual(['old', 'alive'])
  expect(world.platform.calls).toEqual([])
  expect(world.handlers).toEqual([])
})

test('behavior: an owner who is gone before the effects are there has nothing taken up', async () => {
  leave('alive')
  const { session } = world.mount('A')
  session.setOwner(null)
  await world.settle()
  expect([session.getState().status, world.platform.of('complete')]).toEqual(['idle', []])
  session.setOwner(ownerA)
  await world.settle()
  expect(completions()).toEqual([['A', 'public-alive']])
})

test('behavior: a record of another owner is neither used nor deleted while it lives', async () => {
  leave('of-b', { ownerKey: 'B' })
  leave('of-cybrid', { backendId: 'cybrid' })
  leave('old-of-b', { ownerKey: 'B', createdAt: world.clock.now() - 1_800_000 })
  world.mount('A')
  await world.settle()
  expect(completions()).toEqual([])
  expect([...world.stores.exchanges.keys()]).toEqual(['of-b', 'of-cybrid'])
})

test('behavior: Link stays open while its owner is unknown for less than ten seconds', async () => {
  const { session } = world.mount('A')
  await world.settle()
  const handler = await openLink(world, session)
  session.setOwner(null)
  world.clock.advance(9_999)
  handler.succeed('one')
  await world.settle()
  expect(world.stores.exchanges.get('one')).toMatchObject({ ownerKey: 'A' })
  expect(completions()).toEqual([])
  session.setOwner(ownerA)
  await world.settle()
  expect(completions()).toEqual([['A', 'public-one']])
  world.platform.waiting('complete')?.answer()
  await world.settle()
  expect(session.getState()).toMatchObject({ status: 'done' })
})

test('behavior: Link closes once its owner is unknown for ten seconds', async () => {
  const { session } = world.mount('A')
  await world.settle()
  const handler = await openLink(world, session)
  session.setOwner(null)
  world.clock.advance(10_000)
  expect(session.getState().status).toBe('idle')
  expect(handler.isGone).toBe(true)
})

test('behavior: a success waits for its own owner, and never reaches the next one', async () => {
  const first = world.mount('A')
  await world.settle()
  const handler = await openLink(world, first.session)
  world.stores.hold(new Promise(() => {}))
  handler.succeed('one')
  first.session.setOwner(null)
  first.unmount()
  world.stores.hold(null)
  const second = world.mount('B')
  await world.settle()
  world.clock.advance(2_000)
  await world.settle()
  expect(completions()).toEqual([])
  expect(second.session.getState().status).toBe('idle')
})

test("behavior: a run calls its owner's newest backend", async () => {
  const { session } = world.mount('A')
  await world.settle()
  const handler = await openLink(world, session)
  session.setBackend(world.platform.backend('A', 'renewed'))
  handler.succeed('one')
  await world.settle()
  expect(world.platform.of('complete').map(({ headers }) => headers)).toEqual(['renewed'])
})

test('behavior: what an earlier provider sent is waited for, and told once', async () => {
  const first = world.mount('A')
  await world.settle()
  const handler = await openLink(world, first.session)
  handler.succeed('one')
  await world.settle()
  first.unmount()
  const second = world.mount('A')
  await world.settle()
  world.clock.advance(30_000)
  await world.settle()
  const [, again] = world.platform.of('complete')
  again?.fail(requestError('request.key_busy', { details: { retryAfterMs: 1_000 } }))
  await world.settle()
  world.clock.advance(1_000)
  await world.settle()
  const third = world.platform.of('complete')[2]
  third?.answer()
  await world.settle()
  expect(second.session.getState().status).toBe('done')
  expect(world.heard).toEqual(['app onLinked account-of-public-one active'])
  expect(new Set(world.platform.of('complete').map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
})
