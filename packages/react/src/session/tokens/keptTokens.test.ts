import { beforeEach, expect, test } from 'vitest'
import {
  createSessionWorld,
  type MountedSession,
  openLink,
  type SessionWorld,
} from '../../testing/createSessionWorld.ts'

const link = { purpose: 'link' } as const
const reconnect = { purpose: 'reconnect', accountId: '1' } as const
const minute = 60_000

let world: SessionWorld
beforeEach(() => {
  world = createSessionWorld({ hasLocks: true })
})

async function page(): Promise<MountedSession> {
  const mounted = world.mount('A')
  await world.settle()
  return mounted
}

async function prefetch({ session }: MountedSession, request: typeof link | typeof reconnect = link): Promise<void> {
  session.prefetch(request)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

/** The token of the next page, where an earlier one left what is kept. */
async function tokenOfNext(): Promise<string | undefined> {
  const next = await page()
  await prefetch(next)
  const [held] = next.session.listTokens()
  return held?.token.linkToken
}

function show(isVisible: boolean): Promise<void> {
  world.page.isVisible = isVisible
  for (const listener of [...world.page.listeners]) listener()
  return world.settle()
}

const kept = async () => (await world.stores.unusedTokens.all()).map(({ linkToken }) => linkToken)

test('default: what is kept of a token, for half an hour', async () => {
  world.options.redirectUri = () => 'http://app.test/back'
  const first = await page()
  const { session } = first
  session.prefetch(link)
  await world.settle()
  world.platform.waiting('capabilities')?.answer()
  await prefetch(first)
  expect(await world.stores.unusedTokens.all()).toEqual([
    {
      ...{ id: expect.any(String), ownerKey: 'A', backendId: 'bond', request: link, locale: 'en' },
      ...{ redirectUri: 'http://app.test/back', linkToken: 'link-1', state: 'state-A-1' },
      expiresAt: world.clock.now() + 30 * minute,
    },
  ])
})

test.each([
  [29 * minute - 1, 'link-1'],
  [29 * minute, 'link-2'],
])('behavior: a page %i ms later uses %s', async (later, token) => {
  const first = await page()
  await prefetch(first)
  first.die()
  world.clock.advance(later)
  expect(await tokenOfNext()).toBe(token)
})

test('behavior: a page that uses a token of an earlier one does not keep it for longer than that', async () => {
  const first = await page()
  await prefetch(first)
  const before = await world.stores.unusedTokens.all()
  first.die()
  world.clock.advance(minute)
  expect(await tokenOfNext()).toBe('link-1')
  const ends = (records: { expiresAt: number }[]) => records.map(({ expiresAt }) => expiresAt)
  expect(ends(await world.stores.unusedTokens.all())).toEqual(ends(before))
})

test.each([
  ['language', () => void (world.options.locale = () => 'de')],
  ['address for returns', () => void (world.options.redirectUri = () => 'http://app.test/back')],
])('behavior: a page of another %s has its own token', async (_, change) => {
  const first = await page()
  await prefetch(first)
  first.die()
  change()
  const next = await page()
  next.session.prefetch(link)
  await world.settle()
  world.platform.waiting('capabilities')?.answer()
  await prefetch(next)
  expect(next.session.listTokens()).toMatchObject([{ token: { linkToken: 'link-2' } }])
})

test('behavior: of several, the one with the latest expiry is used', async () => {
  const pages = [await page(), await page()]
  for (const each of pages) {
    await prefetch(each)
    world.clock.advance(minute)
  }
  for (const each of pages) each.die()
  expect(await kept()).toEqual(['link-1', 'link-2'])
  expect(await tokenOfNext()).toBe('link-2')
  expect(await tokenOfNext()).toBe('link-1')
})

test('behavior: a token to reconnect is not kept, and none is used to reconnect', async () => {
  const first = await page()
  await prefetch(first, reconnect)
  expect(await kept()).toEqual([])
  first.die()
  const second = await page()
  await prefetch(second)
  second.die()
  const third = await page()
  await prefetch(third, reconnect)
  expect(third.session.listTokens()).toMatchObject([{ token: { linkToken: 'link-3' } }])
})

test('behavior: one that is used while it is being written is not left behind', async () => {
  const { session } = await page()
  const written = Promise.withResolvers<void>()
  session.start(link)
  await world.settle()
  world.stores.hold(written.promise)
  world.platform.waiting('begin')?.answer()
  await world.settle()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  expect(session.getState().status).toBe('opening')
  written.resolve()
  world.stores.hold(null)
  await world.settle()
  expect(await kept()).toEqual([])
})

test('behavior: a page that is seen again holds its token as before, also where the storage refuses', async () => {
  const first = await page()
  await prefetch(first)
  await show(false)
  world.stores.refuse(true)
  await show(true)
  world.stores.refuse(false)
  expect(first.session.listTokens()).toHaveLength(1)
  expect(await tokenOfNext()).toBe('link-2')
  // Hidden once more, it lends it once more.
  await show(false)
  await show(false)
  expect(await tokenOfNext()).toMatch(/^link-[12]$/)
  expect(world.platform.of('begin')).toHaveLength(2)
})

test('behavior: a token that was used while its page was hidden is no longer of that page', async () => {
  const first = await page()
  await prefetch(first)
  await show(false)
  const second = await page()
  await openLink(world, second.session)
  expect(world.platform.of('begin')).toHaveLength(1)
  await show(true)
  expect([first.session.getState().status, first.session.listTokens()]).toEqual(['idle', []])
  expect(world.platform.of('abandon')).toEqual([])
})

test('behavior: a token that is spent is no longer kept', async () => {
  const first = await page()
  await prefetch(first)
  expect(await kept()).toEqual(['link-1'])
  first.session.spendLinkToken(link)
  await world.settle()
  expect(await kept()).toEqual([])
})

test('behavior: that another page used a token ends nothing that is shown of something else', async () => {
  const first = await page()
  await prefetch(first)
  first.session.start(reconnect)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  world.handlers.at(-1)?.exit()
  expect(first.session.getState()).toMatchObject({ status: 'left', request: reconnect })
  await show(false)
  const second = await page()
  await openLink(world, second.session)
  expect(world.platform.of('begin')).toHaveLength(2)
  await show(true)
  expect(first.session.getState()).toMatchObject({ status: 'left', request: reconnect })
  expect(first.session.listTokens()).toMatchObject([{ request: reconnect }])
})
