import { beforeEach, expect, test, vi } from 'vitest'
import { createSessionWorld, openLink, openTab, type SessionWorld } from '../../testing/createSessionWorld.ts'
import type { LinkSession } from '../LinkSession.ts'
import { createReturnArrival } from '../oauth/createReturnArrival.ts'

const link = { purpose: 'link' } as const
const reconnect = { purpose: 'reconnect', accountId: '1' } as const
const life = 14_400_000

let world: SessionWorld
let session: LinkSession
let unmount: () => void
beforeEach(async () => {
  world = createSessionWorld()
  ;({ session, unmount } = world.mount('A'))
  await world.settle()
})

async function prefetch(request: typeof link | typeof reconnect = link): Promise<void> {
  session.prefetch(request)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

const givenBack = () => world.platform.of('abandon').map(({ state }) => state)

test('behavior: an unused token is returned when it expires', async () => {
  await prefetch()
  world.clock.advance(life - 1)
  expect([session.getState().status, givenBack()]).toEqual(['ready', []])
  world.clock.advance(1)
  expect([session.getState().status, givenBack(), session.listTokens()]).toEqual(['idle', ['state-A-1'], []])
})

test('behavior: one of a request that is not shown goes back alone', async () => {
  await prefetch()
  session.start(reconnect)
  await world.settle()
  world.clock.advance(life)
  await world.settle()
  expect(givenBack()).toEqual(['state-A-1'])
  expect(session.getState()).toMatchObject({ request: reconnect })
  expect(session.getState().status).not.toBe('idle')
})

test('behavior: it does not end the visible run, even if that could end too', async () => {
  await prefetch()
  world.clock.advance(1_000)
  session.start(reconnect)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  await world.settle()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  world.handlers.at(-1)?.exit()
  expect(session.getState().status).toBe('left')
  world.clock.advance(life - 1_000)
  expect(givenBack()).toEqual(['state-A-1'])
  expect(session.getState()).toMatchObject({ status: 'left', request: reconnect })
})

test('behavior: the token of an open Link stays', async () => {
  const handler = await openLink(world, session)
  world.clock.advance(life)
  expect([session.getState().status, session.listTokens().length, givenBack()]).toEqual(['open', 1, []])
  handler.exit()
  expect(givenBack()).toEqual(['state-A-1'])
})

test('behavior: so does the token of an opening Link', async () => {
  session.start(link)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  world.clock.advance(life)
  expect([session.getState().status, givenBack()]).toEqual(['opening', []])
})

test('behavior: a minute before its end a click asks for another, and the old one goes back', async () => {
  await prefetch()
  world.clock.advance(life - 60_000)
  session.start(link)
  await world.settle()
  expect([givenBack(), world.platform.of('begin').length]).toEqual([['state-A-1'], 2])
})

test('behavior: one that comes after the provider went goes back, and nothing waits for its end', async () => {
  session.prefetch(link)
  await world.settle()
  unmount()
  world.platform.waiting('begin')?.answer()
  await world.settle()
  expect([givenBack(), session.listTokens(), world.clock.pending()]).toEqual([['state-A-1'], [], 0])
})

test('behavior: only a token that links made a row, which goes back', async () => {
  await prefetch(reconnect)
  session.reset()
  await world.settle()
  expect([givenBack(), session.listTokens()]).toEqual([[], []])
})

test('behavior: without abandon the platform is not called', async () => {
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  const { abandon: _, ...backend } = world.platform.backend('A')
  session.setBackend(backend)
  await prefetch()
  session.reset()
  expect([session.getState().status, reported.mock.calls]).toEqual(['idle', []])
  reported.mockRestore()
})

test('behavior: a prefetch on the return page is replaced by the token of the return', async () => {
  const tab = openTab()
  const left = world.mount('A', tab)
  await world.settle()
  await openLink(world, left.session)
  left.die()
  tab.address = 'http://app.test/back?oauth_state_id=state-1'
  ;({ session } = world.mount('A', tab))
  await world.settle()
  await prefetch()
  expect(session.listTokens()).toMatchObject([{ token: { linkToken: 'link-2' } }])
  void session.resumeReturn(world.observer('return'), createReturnArrival)
  await world.settle()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  expect(session.listTokens()).toMatchObject([{ token: { linkToken: 'link-1' } }])
  expect(givenBack()).toEqual(['state-A-2'])
  world.handlers.at(-1)?.exit()
  session.dismiss()
  world.clock.advance(life)
  expect(givenBack()).toEqual(['state-A-2', 'state-A-1'])
})
