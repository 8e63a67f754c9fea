import { expect, test } from 'vitest'
import { createSessionWorld, openLink } from '../../testing/createSessionWorld.ts'

const link = { purpose: 'link' } as const

test('behavior: a run that another tab continues ends here, once, and gives nothing back', async () => {
  const world = createSessionWorld()
  const { session } = world.mount('owner-1')
  await world.settle()
  const handler = await openLink(world, session, { observer: world.observer('button') })
  const run = session.getSnapshot().run?.id ?? ''
  world.tabs.open().tell({ kind: 'continued', run })
  await world.settle()
  expect(session.getState()).toEqual({ status: 'idle' })
  expect(handler.isGone).toBe(true)
  expect(world.heard).toEqual(['button onExit', 'app onExit'])
  expect(world.platform.of('abandon')).toHaveLength(0)
  // The other tab may still need the record after Link refuses its first try.
  expect(await world.stores.returns.all()).toMatchObject([{ id: run }])
})

test.each(['another-run', ''])('behavior: a message of run %j changes nothing here', async (run) => {
  const world = createSessionWorld()
  const { session } = world.mount('owner-1')
  await world.settle()
  await openLink(world, session)
  world.tabs.open().tell({ kind: 'continued', run })
  await world.settle()
  expect(session.getState().status).toBe('open')
})

test('behavior: a link here is sent to the other tabs, as a kind and a run and nothing else', async () => {
  const world = createSessionWorld()
  const { session } = world.mount('owner-1')
  await world.settle()
  const handler = await openLink(world, session)
  handler.succeed('link-session-1')
  await world.settle()
  world.platform.waiting('complete')?.answer()
  await world.settle()
  expect(session.getState().status).toBe('done')
  expect(world.tabs.told).toContainEqual({ kind: 'accountsChanged', run: session.getSnapshot().run?.id })
  for (const news of world.tabs.told) expect(Object.keys(news)).toEqual(['kind', 'run'])
})

test('behavior: the list is refetched after messages of others, every two seconds at most, and only if visible', async () => {
  const world = createSessionWorld()
  world.mount('owner-1')
  await world.settle()
  const other = world.tabs.open()
  const tell = async () => {
    other.tell({ kind: 'accountsChanged', run: '' })
    await world.settle()
    world.clock.advance(0)
  }
  await tell()
  await tell()
  expect(world.readings()).toBe(1)
  world.clock.advance(1_999)
  expect(world.readings()).toBe(1)
  world.clock.advance(1)
  expect(world.readings()).toBe(2)

  world.page.isVisible = false
  world.clock.advance(2_000)
  await tell()
  expect(world.readings()).toBe(2)
  world.page.isVisible = true
  for (const listener of world.page.listeners) listener()
  expect(world.readings()).toBe(3)
  // What this tab reads again is no news for the others.
  expect(world.tabs.told.filter(({ kind }) => kind === 'accountsChanged')).toHaveLength(3)
})

test('behavior: a second Link over the page is refused, also from another provider, until the first is closed', async () => {
  const world = createSessionWorld()
  const one = world.mount('owner-1')
  const two = world.mount('owner-1')
  await world.settle()
  const first = await openLink(world, one.session)
  two.session.start(link, world.observer('second'))
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  expect(two.session.getState()).toMatchObject({ status: 'failed', step: 'open', error: { code: 'link.busy' } })
  expect(world.handlers.filter(({ isOpen }) => isOpen)).toEqual([first])
  first.exit()
  two.session.retry()
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  expect(two.session.getState().status).toBe('opening')
  one.unmount()
  two.unmount()
})

test('behavior: an end stored after the next provider mounted is reported by that one', async () => {
  const world = createSessionWorld()
  const gone = world.mount('owner-1')
  await world.settle()
  const handler = await openLink(world, gone.session)
  handler.succeed('link-session-1')
  await world.settle()
  gone.unmount()
  const { ends } = world.stores
  const put = ends.put
  const isSlow = Promise.withResolvers<void>()
  ends.put = async (end) => {
    await isSlow.promise
    await put(end)
  }
  world.platform.waiting('complete')?.answer()
  await world.settle()
  world.mount('owner-1')
  await world.settle()
  expect(world.heard).toEqual([])
  isSlow.resolve()
  await world.settle()
  world.platform.waiting('get')?.answer()
  await world.settle()
  expect(world.heard).toEqual(['app onLinked account-of-public-link-session-1 active'])
  expect(await ends.all()).toEqual([])
})

test('behavior: a request receives the run whose Link is opening or open, and no other', async () => {
  const world = createSessionWorld()
  const { session } = world.mount('owner-1')
  await world.settle()
  const other = world.tabs.open()
  const living = async () => {
    world.tabs.told.length = 0
    other.tell({ kind: 'asked', run: '' })
    await world.settle()
    return world.tabs.told.slice(1)
  }
  expect(await living()).toEqual([])
  session.start(link)
  await world.settle()
  expect(await living()).toEqual([])
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  const run = session.getSnapshot().run?.id
  expect([session.getState().status, await living()]).toEqual(['opening', [{ kind: 'living', run }]])
  const [handler] = world.handlers
  handler?.show()
  expect([session.getState().status, await living()]).toEqual(['open', [{ kind: 'living', run }]])
  handler?.exit()
  expect([session.getState().status, await living()]).toEqual(['left', []])
})

test('behavior: a run that another tab continues ends here as Link opens, and after it was left', async () => {
  for (const isLeft of [false, true]) {
    const world = createSessionWorld()
    const { session } = world.mount('owner-1')
    await world.settle()
    session.start(link)
    await world.settle()
    const run = session.getSnapshot().run?.id ?? ''
    world.tabs.open().tell({ kind: 'continued', run })
    await world.settle()
    expect(session.getState().status).toBe('preparing')
    world.platform.waiting('begin')?.answer()
    for (const script of world.scripts) script.resolve()
    await world.settle()
    if (isLeft) world.handlers[0]?.exit()
    expect(session.getState().status).toBe(isLeft ? 'left' : 'opening')
    world.tabs.open().tell({ kind: 'continued', run })
    await world.settle()
    expect(session.getState()).toEqual({ status: 'idle' })
    expect([session.listTokens(), world.platform.of('abandon')]).toEqual([[], []])
  }
})

test('behavior: messages that wait are dropped with the provider', async () => {
  const world = createSessionWorld()
  const { unmount } = world.mount('owner-1')
  await world.settle()
  world.page.isVisible = false
  world.tabs.open().tell({ kind: 'accountsChanged', run: '' })
  await world.settle()
  world.clock.advance(0)
  expect(world.page.listeners.size).toBe(2)
  unmount()
  expect(world.page.listeners.size).toBe(0)
})
