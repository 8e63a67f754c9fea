import { expect, test } from 'vitest'
import {
  createSessionWorld,
  type MountedSession,
  openLink,
  type SessionWorld,
} from '../../testing/createSessionWorld.ts'

const link = { purpose: 'link' } as const
const minute = 60_000

/** A pointer comes to rest on the button, and the token is there. */
async function prefetch(world: SessionWorld, { session }: MountedSession): Promise<void> {
  session.prefetch(link)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

function show(world: SessionWorld, isVisible: boolean): Promise<void> {
  world.page.isVisible = isVisible
  for (const listener of world.page.listeners) listener()
  return world.settle()
}

async function nextPage(world: SessionWorld, owner = 'owner-1'): Promise<MountedSession> {
  const page = world.mount(owner)
  await world.settle()
  return page
}

test('default: a token that no Link was opened with serves the next page load, and is one row', async () => {
  const world = createSessionWorld({ hasLocks: true })
  for (const _ of ['first', 'second']) {
    const page = await nextPage(world)
    await prefetch(world, page)
    expect(page.session.getState().status).toBe('ready')
    page.die()
  }
  const last = await nextPage(world)
  await openLink(world, last.session)
  expect(world.platform.of('begin')).toHaveLength(1)
  expect(world.handlers.at(-1)?.spec.token.linkToken).toBe('link-1')
  expect(await world.stores.unusedTokens.all()).toEqual([])
})

test('behavior: a token that Link was opened with is not used by a later page', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const first = await nextPage(world)
  await openLink(world, first.session)
  first.die()
  const second = await nextPage(world)
  await openLink(world, second.session)
  expect(world.platform.of('begin')).toHaveLength(2)
})

test('behavior: a page that is seen keeps its token to itself; a hidden one lends it', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const first = await nextPage(world)
  await prefetch(world, first)
  const second = await nextPage(world)
  await prefetch(world, second)
  expect(world.platform.of('begin')).toHaveLength(2)
  second.unmount()
  await world.settle()

  await show(world, false)
  const third = await nextPage(world)
  await openLink(world, third.session)
  expect(world.platform.of('begin')).toHaveLength(2)
  expect(world.handlers.at(-1)?.spec.token.linkToken).toBe('link-1')
  // The first page finds out when it is seen again, and does not give back what is another's now.
  await show(world, true)
  expect(first.session.getState().status).toBe('idle')
  expect(world.platform.of('abandon').map(({ state }) => state)).toEqual(['state-owner-1-2'])
})

test('behavior: a page that was hidden for a moment keeps its own token', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const page = await nextPage(world)
  await prefetch(world, page)
  await show(world, false)
  await show(world, true)
  expect(page.session.getState().status).toBe('ready')
  const other = await nextPage(world)
  await prefetch(world, other)
  expect(world.platform.of('begin')).toHaveLength(2)
})

test('behavior: a page that was hidden before lends its token the next time too', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const page = await nextPage(world)
  await prefetch(world, page)
  for (const isVisible of [false, true, false]) await show(world, isVisible)
  const other = await nextPage(world)
  await openLink(world, other.session)
  expect(world.platform.of('begin')).toHaveLength(1)
  await show(world, true)
  expect([page.session.getState().status, page.session.listTokens()]).toEqual(['idle', []])
  expect(world.platform.of('abandon')).toEqual([])
})

test('behavior: of two tokens that earlier pages left, the one that lives longer is used', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const first = await nextPage(world)
  await prefetch(world, first)
  world.clock.advance(minute)
  const second = await nextPage(world)
  await prefetch(world, second)
  first.die()
  second.die()
  const third = await nextPage(world)
  await openLink(world, third.session)
  expect(world.handlers.at(-1)?.spec.token.linkToken).toBe('link-2')
  expect(world.platform.of('begin')).toHaveLength(2)
})

test.each([
  ['another owner', 'owner-2', 0],
  ['a page half an hour later', 'owner-1', 30 * minute],
] as const)('behavior: %s gets a separate token', async (_, owner, later) => {
  const world = createSessionWorld({ hasLocks: true })
  const first = await nextPage(world)
  await prefetch(world, first)
  first.die()
  world.clock.advance(later)
  const second = await nextPage(world, owner)
  await prefetch(world, second)
  expect(world.platform.of('begin')).toHaveLength(2)
  // What is too old goes back to the platform; what is another owner's waits for them.
  expect(world.platform.of('abandon')).toHaveLength(later > 0 ? 1 : 0)
  const left = (await world.stores.unusedTokens.all()).map(({ ownerKey }) => ownerKey).toSorted()
  expect(left).toEqual(later > 0 ? ['owner-1'] : ['owner-1', 'owner-2'])
})

test('behavior: a reset gives the token back, and leaves nothing for a later page', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const page = await nextPage(world)
  await prefetch(world, page)
  page.session.reset()
  await world.settle()
  expect(world.platform.of('abandon')).toHaveLength(1)
  expect(await world.stores.unusedTokens.all()).toEqual([])
})

test('behavior: a token that an app opens Link with itself is not used by a later page', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const { session } = await nextPage(world)
  const token = session.getLinkToken(link)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  await token
  await world.settle()
  expect(await world.stores.unusedTokens.all()).toEqual([])
})

test('behavior: two pages at once never use one token twice', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const first = await nextPage(world)
  await prefetch(world, first)
  first.die()
  const pages = [world.mount('owner-1'), world.mount('owner-1')]
  await world.settle()
  for (const { session } of pages) session.prefetch(link)
  await world.settle()
  for (const call of world.platform.of('begin')) if (!call.isSettled) call.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  const tokens = pages.map(({ session }) => session.getSnapshot().handler?.token.linkToken)
  expect(new Set(tokens)).toEqual(new Set(['link-1', 'link-2']))
})

test.each([true, false])(
  'behavior: without locks, or with a failing storage, a token is requested: %s',
  async (hasLocks) => {
    const world = createSessionWorld({ hasLocks })
    if (hasLocks) world.stores.refuse(true)
    const first = await nextPage(world)
    await prefetch(world, first)
    expect(first.session.getState().status).toBe('ready')
    first.die()
    const second = await nextPage(world)
    await prefetch(world, second)
    expect(second.session.getState().status).toBe('ready')
    expect(world.platform.of('begin')).toHaveLength(2)
  },
)

test('behavior: a token that could not be written down is still there when the page is seen', async () => {
  const world = createSessionWorld({ hasLocks: true })
  const { session } = world.mount('owner-1')
  await world.settle()
  world.stores.refuse(true)
  session.prefetch({ purpose: 'link' })
  await world.settle()
  world.platform.waiting('begin')?.answer()
  await world.settle()
  for (const isVisible of [false, true]) {
    world.page.isVisible = isVisible
    for (const listener of [...world.page.listeners]) listener()
    await world.settle()
  }
  expect(session.listTokens()).toHaveLength(1)
})
