import { type Call, type LinkBackend, linkError } from '@banklink/core'
import { describe, expect, test, vi } from 'vitest'
import { someExchange } from '../testing/createEffectContext.ts'
import { createManualClock } from '../testing/createManualClock.ts'
import { createSessionWorld, openLink } from '../testing/createSessionWorld.ts'
import { createWorld } from '../testing/createWorld.ts'
import { createEffects } from './createEffects.ts'
import { createLinkSession } from './createLinkSession.ts'
import type { RunObserver } from './LinkObserver.ts'
import type { LinkSession, SessionStep } from './LinkSession.ts'

const link = { purpose: 'link' } as const
const reconnect = { purpose: 'reconnect', accountId: '1' } as const

test('behavior: an observer receives every event, also those without an effect', () => {
  const session = create()
  const steps: SessionStep[] = []
  const stop = session.watch((step) => steps.push(step))
  session.start({ purpose: 'link' })
  session.retry()
  session.start({ purpose: 'link' })
  expect(steps.map(({ event, before, state }) => [before.status, event.type, state.status])).toEqual([
    ['idle', 'started', 'preparing'],
    ['preparing', 'retried', 'preparing'],
    ['preparing', 'started', 'preparing'],
  ])
  expect(steps[1]?.state).toBe(steps[1]?.before)
  stop()
  session.reset()
  expect(steps).toHaveLength(3)
})

test('behavior: a watcher that throws costs the session nothing', () => {
  const told = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  const session = create()
  session.watch(() => {
    throw new Error('of the watcher')
  })
  session.start({ purpose: 'link' })
  expect(session.getState().status).toBe('preparing')
  expect(told).toHaveBeenCalledWith(new Error('of the watcher'))
  told.mockRestore()
})

/** A session whose lazy module has not loaded yet. */
function create(backend: LinkBackend = createWorld().backend) {
  return createLinkSession({
    backend,
    observer: { isListening: () => false, onLinked() {}, onExit() {}, onError() {} },
    onAccountsChanged: () => {},
    cachedAccounts: () => ({ data: [], dataUpdatedAt: Number.POSITIVE_INFINITY, isInvalidated: false }),
    locale: () => 'en',
    nonce: () => undefined,
    redirectUri: () => undefined,
    loadEffects: () => new Promise(() => {}),
    environment: { clock: createManualClock() },
  })
}

test('behavior: capabilities that never arrive are requested again after the first request is given up', async () => {
  const world = createSessionWorld()
  const { session } = world.mount('owner-1')
  await world.settle()
  const asked = () => world.platform.of('capabilities').length
  const first = new AbortController()
  void session.capabilities(first)
  await world.settle()
  expect(asked()).toBe(1)
  void session.capabilities()
  await world.settle()
  expect(asked()).toBe(1)
  first.abort()
  const answered = session.capabilities()
  await world.settle()
  expect(asked()).toBe(2)
  world.platform.of('capabilities')[1]?.answer()
  expect(await answered).toMatchObject({ beginCreatesRow: true })
})

test('behavior: before the effects are there, nothing that needs them throws', () => {
  const session = create()
  session.choose({ type: 'account', accountId: '1' })
  session.spendLinkToken({ purpose: 'link' })
  session.leaveFor('/')
  session.accountsChanged()
  session.dismiss()
  session.reset()
  expect(session.listTokens()).toEqual([])
  expect(session.getState().status).toBe('idle')
})

describe('effects', () => {
  test('error: if they fail to load, a click receives it, and the next one retries', async () => {
    const world = createSessionWorld()
    const cause = new Error('offline')
    let loads = 0
    world.options.loadEffects = async () => {
      if (++loads < 3) throw cause
      return { createEffects }
    }
    const { session } = world.mount('A')
    await world.settle()
    // The provider's own try is reported to no one.
    expect([loads, session.getState().status, world.heard]).toEqual([1, 'idle', []])
    session.start(link, world.observer('button'))
    await world.settle()
    expect(loads).toBe(2)
    expect(session.getState()).toMatchObject({
      status: 'failed',
      step: 'script',
      error: { code: 'link.script_failed', cause },
    })
    expect(world.heard).toEqual(['button onError link.script_failed', 'app onError link.script_failed'])
    session.retry()
    await world.settle()
    expect(loads).toBe(3)
    expect(session.getState()).toMatchObject({ status: 'preparing', wantsOpen: true })
    expect(world.platform.of('begin')).toHaveLength(1)
  })

  test('behavior: actions requested during loading run afterwards', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    let changes = 0
    session.subscribe(() => changes++)
    session.start(link)
    expect([changes, session.getSnapshot().port]).toEqual([1, null])
    await world.settle()
    expect(changes).toBe(2)
    expect(session.getSnapshot().port).not.toBeNull()
    expect(world.platform.of('begin')).toHaveLength(1)
  })

  test('behavior: they are not connected before the provider is, nor after it went', async () => {
    const world = createSessionWorld()
    const { session, unmount } = world.mount('A')
    unmount()
    await world.settle()
    expect([world.page.listeners.size, session.getSnapshot().module]).toEqual([0, expect.anything()])
    const disconnect = session.connect()
    expect(world.page.listeners.size).toBe(1)
    disconnect()
    expect(world.page.listeners.size).toBe(0)
  })
})

describe('owner', () => {
  test('behavior: an owner that becomes known later is used, and stays the owner of the session', async () => {
    const world = createSessionWorld()
    const { session } = world.mount(null)
    session.start(link)
    expect(session.getSnapshot().run?.owner).toBeNull()
    await world.settle()
    expect([session.getOwner(), world.platform.calls]).toEqual([null, []])
    const owner = { ownerKey: 'A', backendId: 'bond' }
    session.setOwner(owner)
    await world.settle()
    expect(world.platform.of('begin')).toHaveLength(1)
    session.setOwner({ ownerKey: 'B', backendId: 'bond' })
    expect(session.getOwner()).toBe(owner)
    session.reset()
    session.start(link)
    expect(session.getSnapshot().run?.owner).toBe(owner)
  })
})

describe('runs', () => {
  test('behavior: the signal of a run ends with it, and each has its own', async () => {
    const { session } = createSessionWorld().mount('A')
    session.start(link)
    const first = session.getSnapshot().run
    expect(first?.signal.aborted).toBe(false)
    session.reset()
    expect([first?.signal.aborted, session.getSnapshot().run]).toEqual([true, null])
    session.start(link)
    const second = session.getSnapshot().run
    expect(second?.signal.aborted).toBe(false)
    session.start(reconnect)
    const third = session.getSnapshot().run
    expect([second?.signal.aborted, third?.signal.aborted]).toEqual([true, false])
  })

  test('behavior: an end is reported once, also if another tab continues the run', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const handler = await openLink(world, session)
    const run = session.getSnapshot().run?.id ?? ''
    handler.exit()
    world.tabs.open().tell({ kind: 'continued', run })
    await world.settle()
    expect(session.getState().status).toBe('idle')
    expect(world.heard).toEqual(['app onExit'])
  })

  test('behavior: a success after another one is a run that continues it, and is reported too', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const older = await openLink(world, session, { observer: world.observer('button') })
    older.exit()
    const newer = await openLink(world, session, { observer: world.observer('button') })
    for (const [handler, id] of [
      [newer, 'one'],
      [older, 'two'],
    ] as const) {
      handler.succeed(id)
      await world.settle()
      world.platform.waiting('complete')?.answer()
      await world.settle()
    }
    expect(world.heard.filter((line) => line.startsWith('button onLinked'))).toEqual([
      'button onLinked account-of-public-one active',
      'button onLinked account-of-public-two active',
    ])
  })

  test('behavior: a click for something else ends the run before with an exit', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    session.start(link, world.observer('first'))
    session.start(reconnect, world.observer('second'))
    expect(world.heard).toEqual(['first onExit', 'app onExit'])
    session.reset()
    expect(world.heard.slice(2)).toEqual(['second onExit', 'app onExit'])
  })

  test('behavior: an answer of an ended run changes nothing, also if no other is in progress', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const handler = await openLink(world, session)
    handler.succeed('one')
    await world.settle()
    session.setOwner(null)
    world.clock.advance(10_000)
    world.platform.waiting('complete')?.fail(linkError('link.public_token_missing'))
    await world.settle()
    expect(session.getState().status).toBe('idle')
    expect(reported).not.toHaveBeenCalled()
    reported.mockRestore()
  })

  test('behavior: a refusal of an older run leaves a newer one alone that waits for the same', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const older = await openLink(world, session)
    older.succeed('older')
    await world.settle()
    session.setOwner(null)
    world.clock.advance(10_000)
    session.setOwner({ ownerKey: 'A', backendId: 'bond' })
    const newer = await openLink(world, session)
    newer.succeed('newer')
    await world.settle()
    expect(session.getState().status).toBe('completing')
    const [first] = world.platform.of('complete')
    expect(first?.publicToken).toBe('public-older')
    first?.fail(linkError('link.public_token_missing'))
    await world.settle()
    expect(session.getState().status).toBe('completing')
  })

  test('behavior: nothing is prefetched again after a failure, until a user clicked', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    session.prefetch(link)
    expect(session.getState()).toMatchObject({ status: 'preparing', wantsOpen: false })
    await world.settle()
    world.platform.waiting('begin')?.fail(linkError('link.answer_timeout'))
    await world.settle()
    session.prefetch(link)
    expect(session.getState().status).toBe('idle')
    expect(world.heard).toEqual([])
    session.start(link)
    session.dismiss()
    session.prefetch(link)
    expect(session.getState().status).toBe('preparing')
  })
})

describe('commands', () => {
  test('behavior: a reset while Link is open gives nothing back; a dismissal while it is completed drops nothing', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const handler = await openLink(world, session)
    session.reset()
    expect(session.getState().status).toBe('open')
    expect(session.listTokens()).toHaveLength(1)
    expect(world.platform.of('abandon')).toEqual([])
    handler.succeed('one')
    await world.settle()
    session.dismiss()
    session.reset()
    await world.settle()
    expect(session.getState().status).toBe('completing')
    expect([...world.stores.exchanges.keys()]).toEqual(['one'])
    world.platform.waiting('complete')?.fail(linkError('link.answer_timeout'))
    await world.settle()
    expect(session.getState().status).toBe('failed')
    session.dismiss()
    await world.settle()
    expect(session.getState().status).toBe('idle')
    expect(world.stores.exchanges.size).toBe(0)
  })

  test('behavior: a token that an app spent itself is no longer here', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    const token = session.getLinkToken(link)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    expect(await token).toMatchObject({ linkToken: 'link-1' })
    expect(session.listTokens()).toMatchObject([{ request: link, token: { linkToken: 'link-1' } }])
    session.spendLinkToken(link)
    expect(session.listTokens()).toEqual([])
  })

  test('behavior: another page is loaded, and other tabs receive changed accounts', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    session.leaveFor('/accounts')
    session.accountsChanged()
    expect(world.leftFor).toEqual(['/accounts'])
    expect(world.tabs.told).toEqual([{ kind: 'accountsChanged', run: '' }])
    session.start(link)
    session.accountsChanged()
    expect(world.tabs.told[1]).toEqual({ kind: 'accountsChanged', run: session.getSnapshot().run?.id })
  })

  test('behavior: of several accounts, the chosen one is linked', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const handler = await openLink(world, session)
    handler.succeed('one', { accounts: 2 })
    expect(session.getState()).toMatchObject({ status: 'choosing', reason: 'several_accounts' })
    session.choose({ type: 'account', accountId: 'one-1' })
    await world.settle()
    world.platform.waiting('complete')?.answer()
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'done', account: { mask: '0001' } })
  })
})

describe('components', () => {
  test('behavior: a run is shown by who clicked, until it is over', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const button = world.observer('button')
    session.start(link, button)
    expect(session.getSnapshot().viewer).toBe(button)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'preparing', hasToken: true })
    expect(session.getSnapshot().viewer).toBe(button)
    session.reset()
    expect(session.getSnapshot().viewer).toBeNull()
    session.start(link)
    expect(session.getSnapshot().viewer).toBeNull()
  })

  test('behavior: the component of a failed run keeps showing it after a retry elsewhere', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const button = world.observer('button')
    session.start(link, button)
    await world.settle()
    world.platform.waiting('begin')?.fail(linkError('link.answer_timeout'))
    await world.settle()
    session.retry(world.observer('other'))
    expect(session.getSnapshot().viewer).toBe(button)
  })

  test.each([
    ['nothing else shows it', () => {}, false],
    [
      'another page shows the same in that moment',
      ({ session, other }: Leaving) => session.join(other, () => true),
      true,
    ],
    ['another page shows something else', ({ session, other }: Leaving) => session.join(other, () => false), false],
    ['another component was clicked', ({ session, other }: Leaving) => session.start(reconnect, other), true],
  ] as const)('behavior: the component that shows a run leaves, and %s', async (_, then, wantsOpen) => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const button = world.observer('button')
    const leave = session.join(button, () => true)
    session.start(link, button)
    leave()
    expect(session.getSnapshot().viewer).toBeNull()
    then({ session, other: world.observer('other') })
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'preparing', wantsOpen })
  })

  test('behavior: a component that shows no run leaves, and the run stays as it is', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    const button = world.observer('button')
    const leave = session.join(world.observer('list'), () => true)
    session.start(link, button)
    leave()
    await world.settle()
    expect(session.getSnapshot()).toMatchObject({ viewer: button, state: { wantsOpen: true } })
  })

  test('behavior: a run that an earlier page started is reported to the component that shows such runs', async () => {
    const world = createSessionWorld()
    const exchange = someExchange('one', { createdAt: world.clock.now() })
    world.stores.exchanges.set('one', exchange)
    const { session } = world.mount('A')
    session.join({ ...world.observer('deaf'), isListening: (name) => name !== 'onLinked' }, () => true)
    session.join(world.observer('of another purpose'), ({ purpose }) => purpose !== 'link')
    session.join(world.observer('gone'), () => true)()
    session.join(world.observer('list'), () => true)
    await world.settle()
    world.platform.waiting('complete')?.answer()
    await world.settle()
    expect(world.heard).toEqual([
      'list onLinked account-of-public-one active',
      'app onLinked account-of-public-one active',
    ])
  })

  test('behavior: a run of this page without a component is reported only to the app', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    session.join(world.observer('list'), () => true)
    session.start(link)
    session.dismiss()
    expect(world.heard).toEqual(['app onExit'])
  })
})

describe('listeners', () => {
  test('behavior: they are called once for what happened, after all of its effects', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    await world.settle()
    session.start(link)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    await world.settle()
    const seen: unknown[] = []
    session.subscribe(() => {
      const { state, handler } = session.getSnapshot()
      seen.push([state.status, handler?.token.linkToken])
    })
    for (const script of world.scripts) script.resolve()
    await world.settle()
    expect(seen).toEqual([['opening', 'link-1']])
  })

  test('behavior: they are notified of modules loaded between events', async () => {
    const world = createSessionWorld()
    const views = Promise.withResolvers<string>()
    world.options.loadEffects = async () => ({ createEffects, loadViews: () => views.promise })
    const { session } = world.mount('A')
    await world.settle()
    let changes = 0
    const stop = session.subscribe(() => changes++)
    views.resolve('views')
    await world.settle()
    expect([changes, session.getSnapshot().views]).toEqual([1, 'views'])
    stop()
    session.start(link)
    expect(changes).toBe(1)
  })
})

describe('capabilities', () => {
  test('error: a failed request is repeated, and giving it up later changes nothing', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    const first = new AbortController()
    const failed = session.capabilities(first)
    await world.settle()
    const error = new Error('offline')
    world.platform.waiting('capabilities')?.fail(error)
    await expect(failed).rejects.toBe(error)
    const second = session.capabilities()
    first.abort()
    expect(session.capabilities()).toBe(second)
    await world.settle()
    expect(world.platform.of('capabilities')).toHaveLength(2)
    world.platform.waiting('capabilities')?.answer()
    await second
  })

  test('behavior: an answer stays, also where a question is given up', async () => {
    const world = createSessionWorld()
    const { session } = world.mount('A')
    const call = new AbortController()
    const answer = session.capabilities(call)
    await world.settle()
    world.platform.waiting('capabilities')?.answer()
    await answer
    call.abort()
    expect(session.capabilities()).toBe(answer)
  })

  test('behavior: the question itself is not given up, as others wait for its answer', async () => {
    const calls: Call[] = []
    const backend = {
      ...createWorld().backend,
      capabilities: (call: Call) => new Promise<never>(() => calls.push(call)),
    }
    const session = create(backend)
    session.setOwner({ ownerKey: 'A', backendId: 'bond' })
    const given = new AbortController()
    void session.capabilities(given)
    await Promise.resolve()
    given.abort()
    expect(calls[0]?.signal.aborted).toBe(false)
  })
})

interface Leaving {
  session: LinkSession
  other: RunObserver
}
