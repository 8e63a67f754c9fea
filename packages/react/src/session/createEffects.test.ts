import { linkError } from '@banklink/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { someExchange } from '../testing/createEffectContext.ts'
import { createSessionWorld, openLink, openTab, type SessionWorld } from '../testing/createSessionWorld.ts'
import type { LinkSession } from './LinkSession.ts'

const link = { purpose: 'link' } as const
const reconnect = { purpose: 'reconnect', accountId: '1' } as const

let world: SessionWorld
beforeEach(() => {
  world = createSessionWorld()
})

async function mounted(): Promise<LinkSession> {
  const { session } = world.mount('A')
  await world.settle()
  return session
}

/** Resolves the script and every requested token. */
async function arrive(): Promise<void> {
  for (const call of world.platform.of('begin')) if (!call.isSettled) call.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

describe('visits', () => {
  test('behavior: a later arrival requests nothing again', async () => {
    const session = await mounted()
    session.start(link)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    await world.settle()
    world.clock.advance(5_000)
    expect(session.getState()).toMatchObject({ hasToken: true, isSlow: true })
    expect([world.scripts.length, world.platform.of('begin').length, world.platform.of('list').length]).toEqual([
      1, 1, 0,
    ])
  })

  test('behavior: a click for something else is another stay in the same state', async () => {
    const session = await mounted()
    session.start(link)
    await world.settle()
    session.start(reconnect)
    await world.settle()
    expect(world.platform.of('begin').map(({ purpose }) => purpose)).toEqual(['link', 'reconnect'])
  })

  test('behavior: a prefetch is slow only after the click', async () => {
    const session = await mounted()
    session.prefetch(link)
    world.clock.advance(60_000)
    session.start(link)
    world.clock.advance(4_999)
    expect(session.getState()).toMatchObject({ isSlow: false })
    world.clock.advance(1)
    expect(session.getState()).toMatchObject({ isSlow: true })
  })

  test('behavior: each visit has its own slow timer', async () => {
    const session = await mounted()
    session.start(link)
    await world.settle()
    world.clock.advance(3_000)
    await arrive()
    expect(session.getState().status).toBe('opening')
    world.clock.advance(4_999)
    expect(session.getState()).toEqual({ status: 'opening', request: link })
    world.clock.advance(1)
    expect(session.getState()).toMatchObject({ status: 'opening', isSlow: true })
  })

  test('behavior: a second thing to decide is written down too', async () => {
    const session = await mounted()
    const handler = await openLink(world, session)
    world.platform.waiting('capabilities')?.answer()
    world.platform.waiting('list')?.answer()
    await world.settle()
    handler.succeed('one', { accounts: 2 })
    await world.settle()
    expect(world.stores.exchanges.get('one')).toMatchObject({ isUndecided: true, result: { accounts: [{}, {}] } })
    session.choose({ type: 'account', accountId: 'one-0' })
    await world.settle()
    expect(world.stores.exchanges.get('one')).toMatchObject({ result: { accounts: [{ id: 'one-0' }] } })
  })

  test('behavior: what shows a run is loaded again with the next change where that failed', async () => {
    let loads = 0
    const { createEffects } = await import('./createEffects.ts')
    const loadViews = async () => {
      if (++loads === 1) throw new Error('offline')
      return 'views'
    }
    world.options.loadEffects = async () => ({ createEffects, loadViews })
    const session = await mounted()
    expect([loads, session.getSnapshot().views]).toEqual([1, null])
    session.prefetch(link)
    await world.settle()
    expect([loads, session.getSnapshot().views]).toEqual([2, 'views'])
    session.reset()
    await world.settle()
    expect(loads).toBe(2)
  })
})

describe('opening', () => {
  test('behavior: a click opens Link in the same task once it was prepared', async () => {
    const session = await mounted()
    session.prefetch(link)
    await world.settle()
    await arrive()
    expect(session.getState().status).toBe('ready')
    session.start(link)
    expect(session.getState().status).toBe('opening')
    expect(world.handlers.at(-1)?.isOpen).toBe(true)
  })

  test('behavior: data prefetched for one request is not used for another', async () => {
    const session = await mounted()
    session.prefetch(link)
    await world.settle()
    await arrive()
    session.start(reconnect)
    expect(session.getState()).toMatchObject({ status: 'preparing', request: reconnect })
  })

  test('behavior: a Link that was left opens again with its token, unless an app has spent it', async () => {
    const session = await mounted()
    const handler = await openLink(world, session)
    handler.exit()
    session.start(link)
    expect([session.getState().status, handler.isOpen]).toEqual(['opening', true])
    handler.exit()
    handler.show()
    handler.exit()
    session.spendLinkToken(link)
    session.start(link)
    expect(session.getState().status).toBe('preparing')
  })

  test('behavior: a token that was replaced does not open the Link that was made with it', async () => {
    const session = await mounted()
    const handler = await openLink(world, session)
    handler.exit()
    session.spendLinkToken(link)
    const token = session.getLinkToken(link)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    await token
    session.start(link)
    expect([session.getState().status, handler.isOpen]).toEqual(['preparing', false])
  })

  test('behavior: a page that the browser brings back from its cache has no Link open', async () => {
    const tab = openTab()
    const { session } = world.mount('A', tab)
    await world.settle()
    const handler = await openLink(world, session)
    for (const listener of tab.restored) listener()
    expect(session.getState()).toEqual({ status: 'left', request: link, exit: null })
    expect([handler.isGone, tab.opened, world.heard]).toEqual([true, null, []])
  })

  test('behavior: whether the page is in a frame is known once the effects are there', async () => {
    const session = await mounted()
    expect(session.getSnapshot().isFramed).toBe(false)
  })
})

describe('trying again', () => {
  test('behavior: a success with a valid public token is sent again; an older one is linked again', async () => {
    const session = await mounted()
    const handler = await openLink(world, session)
    handler.succeed('one')
    await world.settle()
    world.platform.waiting('complete')?.fail(linkError('link.answer_timeout'))
    await world.settle()
    session.retry()
    expect(session.getState().status).toBe('completing')
    await world.settle()
    expect(world.platform.of('complete')).toHaveLength(2)
    world.platform.waiting('complete')?.fail(linkError('link.answer_timeout'))
    await world.settle()
    world.clock.advance(30 * 60_000)
    session.retry()
    expect(session.getState().status).toBe('preparing')
  })
})

describe('getLinkToken', () => {
  test('behavior: a token that was returned while it was requested is requested again', async () => {
    const session = await mounted()
    session.prefetch(link)
    const token = session.getLinkToken(link)
    await world.settle()
    session.reset()
    world.platform.waiting('begin')?.answer()
    await world.settle()
    expect(world.platform.of('begin')).toHaveLength(2)
    world.platform.waiting('begin')?.answer()
    expect(await token).toMatchObject({ linkToken: 'link-2' })
  })

  test('error: once the provider is gone there is none', async () => {
    const { session, unmount } = world.mount('A')
    const refused = session.getLinkToken(link).catch((error: unknown) => error)
    await world.settle()
    unmount()
    world.platform.waiting('begin')?.answer()
    expect(await refused).toMatchObject({ code: 'link.token_rejected' })
    expect(world.platform.of('begin')).toHaveLength(1)
  })
})

describe('the provider', () => {
  test('behavior: once it is gone, nothing listens, waits or is kept', async () => {
    const { session, unmount } = world.mount('A')
    await world.settle()
    session.prefetch(link)
    await world.settle()
    await arrive()
    expect(world.page.listeners.size).toBe(1)
    unmount()
    await world.settle()
    expect(session.getState().status).toBe('idle')
    expect(session.listTokens()).toEqual([])
    expect(world.platform.of('abandon').map(({ state }) => state)).toEqual(['state-A-1'])
    expect([world.page.listeners.size, world.clock.pending()]).toEqual([0, 0])
    world.tabs.open().tell({ kind: 'accountsChanged', run: '' })
    await world.settle()
    world.clock.advance(10_000)
    expect(world.readings()).toBe(0)
  })

  test('behavior: a page that returns to an unmounted provider changes nothing', async () => {
    const tab = openTab()
    const { unmount } = world.mount('A', tab)
    await world.settle()
    expect(tab.restored.size).toBe(1)
    unmount()
    expect(tab.restored.size).toBe(0)
  })

  test('behavior: a success that was sent before it unmounted is received by the next one', async () => {
    const first = world.mount('A')
    await world.settle()
    const handler = await openLink(world, first.session)
    handler.succeed('one')
    await world.settle()
    first.unmount()
    world.platform.waiting('complete')?.answer()
    await world.settle()
    expect(world.heard).toEqual([])
    const disconnect = first.session.connect()
    await world.settle()
    world.platform.waiting('get')?.answer()
    await world.settle()
    expect(world.heard).toEqual(['app onLinked account-of-public-one active'])
    disconnect()
  })

  test('behavior: work in progress at its unmount is finished after it remounts', async () => {
    const { session, unmount } = world.mount('A')
    await world.settle()
    const handler = await openLink(world, session)
    handler.succeed('one')
    await world.settle()
    unmount()
    session.connect()
    await world.settle()
    world.clock.advance(30_000)
    await world.settle()
    expect(session.getState().status).toBe('completing')
    expect(world.platform.of('complete').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'banklink-one',
      'banklink-one',
    ])
  })

  test('behavior: returns that are too old go, and so do tokens', async () => {
    const pending = { ownerKey: 'B', backendId: 'bond', request: link, linkToken: 'link-1', state: 'sealed' }
    for (const [id, left] of [
      ['old', 0],
      ['new', 1],
    ] as const) {
      const expiresAt = world.clock.now() + left
      await world.stores.returns.put({ ...pending, id, expiresAt, place: '/', usedFor: [] })
    }
    await mounted()
    expect((await world.stores.returns.all()).map(({ id }) => id)).toEqual(['new'])
  })

  test('behavior: what an earlier page left is not sent while its owner is unknown, and is once they are back', async () => {
    const exchange = someExchange('one', { createdAt: world.clock.now() })
    const { session } = world.mount('A')
    session.setOwner(null)
    world.stores.exchanges.set('one', exchange)
    await world.settle()
    expect(world.platform.of('complete')).toEqual([])
    session.setOwner({ ownerKey: 'A', backendId: 'bond' })
    await world.settle()
    expect(world.platform.of('complete')).toHaveLength(1)
  })
})

describe('ends without an observer', () => {
  test('behavior: an end is reported when a component that receives it mounts', async () => {
    world.options.observer = { ...world.observer('app'), isListening: () => false }
    const end = { id: 'run', ownerKey: 'A', backendId: 'bond', accountId: '7', endedAt: world.clock.now() }
    await world.stores.ends.put({ ...end, purpose: 'link', outcome: 'active' })
    const session = await mounted()
    expect(world.platform.of('get')).toEqual([])
    session.join(world.observer('list'), () => true)
    await world.settle()
    world.platform.waiting('get')?.answer()
    await world.settle()
    expect(world.heard).toEqual(['list onLinked 7 active', 'app onLinked 7 active'])
  })
})

test('error: a token that Link refuses is returned, and another one is requested', async () => {
  const session = await mounted()
  session.start(link)
  await world.settle()
  world.platform.waiting('begin')?.fail(linkError('link.answer_timeout'))
  await world.settle()
  session.retry()
  await world.settle()
  expect(world.platform.of('begin')).toHaveLength(2)
})
