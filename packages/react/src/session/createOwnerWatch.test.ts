import { linkError } from '@banklink/core'
import { beforeEach, expect, test } from 'vitest'
import { someExchange } from '../testing/createEffectContext.ts'
import { createSessionWorld, openLink, type SessionWorld } from '../testing/createSessionWorld.ts'
import type { LinkSession } from './LinkSession.ts'

const link = { purpose: 'link' } as const
const owner = { ownerKey: 'A', backendId: 'bond' }

let world: SessionWorld
let session: LinkSession
beforeEach(async () => {
  world = createSessionWorld()
  ;({ session } = world.mount('A'))
  await world.settle()
})

async function arrive(): Promise<void> {
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

/** An earlier page left a success, which is found with the next look. */
function leaveExchange(): void {
  world.stores.exchanges.set('left', someExchange('left', { createdAt: world.clock.now() }))
}

const completions = () => world.platform.of('complete').map(({ publicToken }) => publicToken)

/** States that the user would lose are kept for 10 seconds, which is longer than an app takes to reload its session. */
const withPerson: Record<string, () => Promise<unknown>> = {
  async opening() {
    session.start(link)
    await arrive()
  },
  open: () => openLink(world, session),
  choosing: async () => (await openLink(world, session)).succeed('one', { accounts: 2 }),
  async completing() {
    const handler = await openLink(world, session)
    handler.succeed('one')
    await world.settle()
  },
}

const withoutPerson: Record<string, () => Promise<unknown>> = {
  async preparing() {
    session.start(link)
  },
  async ready() {
    session.prefetch(link)
    await arrive()
  },
  left: async () => (await openLink(world, session)).exit(),
  async failed() {
    session.start(link)
    await world.settle()
    world.platform.waiting('begin')?.fail(linkError('link.answer_timeout'))
    await world.settle()
  },
}

test.each(Object.entries(withPerson))(
  'behavior: what is %s stays while its owner is unknown for a moment',
  async (status, reach) => {
    await reach()
    expect(session.getState().status).toBe(status)
    session.setOwner(null)
    world.clock.advance(9_999)
    session.setOwner(owner)
    world.clock.advance(20_000)
    expect(session.getState().status).toBe(status)
  },
)

test.each(Object.entries(withPerson))(
  'behavior: what is %s closes once its owner is unknown for ten seconds',
  async (_, reach) => {
    await reach()
    session.setOwner(null)
    world.clock.advance(5_000)
    // Each render of the app says it again.
    session.setOwner(null)
    world.clock.advance(4_999)
    expect(session.getState().status).not.toBe('idle')
    world.clock.advance(1)
    expect(session.getState().status).toBe('idle')
  },
)

test.each(Object.entries(withoutPerson))('behavior: what is %s closes at once', async (status, reach) => {
  await reach()
  expect(session.getState().status).toBe(status)
  session.setOwner(null)
  expect(session.getState().status).toBe('idle')
  expect(session.listTokens()).toEqual([])
})

test('behavior: a prefetched token is returned', async () => {
  await withoutPerson['ready']?.()
  session.setOwner(null)
  expect(world.platform.of('abandon').map(({ state }) => state)).toEqual(['state-A-1'])
})

test('behavior: a short absence resumes nothing, and neither does an owner without an absence', async () => {
  await openLink(world, session)
  leaveExchange()
  session.setOwner(owner)
  await world.settle()
  session.setOwner(null)
  session.setOwner(owner)
  await world.settle()
  expect(completions()).toEqual([])
})

test('behavior: an owner who is away has nothing taken up, and is shown nothing', async () => {
  leaveExchange()
  session.setOwner(null)
  await world.settle()
  expect(session.getState().status).toBe('idle')
})

test('behavior: closed work is resumed when its owner returns, once', async () => {
  await withPerson['completing']?.()
  session.setOwner(null)
  world.clock.advance(10_000)
  expect(session.getState().status).toBe('idle')
  session.setOwner(owner)
  await world.settle()
  // The page that sent it may still be at it, for as long as its lease.
  world.clock.advance(20_000)
  await world.settle()
  expect(completions()).toEqual(['public-one', 'public-one'])
  expect(session.getState().status).toBe('completing')
  leaveExchange()
  session.setOwner(null)
  session.setOwner(owner)
  await world.settle()
  expect(completions()).toEqual(['public-one', 'public-one'])
})

test('behavior: a success waits for its owner, and no longer than the provider is there', async () => {
  const { session: other, unmount } = world.mount('A')
  await world.settle()
  const handler = await openLink(world, other)
  other.setOwner(null)
  handler.succeed('one')
  await world.settle()
  expect(completions()).toEqual([])
  unmount()
  other.setOwner(owner)
  await world.settle()
  expect(completions()).toEqual([])
})
