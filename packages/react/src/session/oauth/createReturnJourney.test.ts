import { beforeEach, expect, test } from 'vitest'
import {
  createSessionWorld,
  type FakeTab,
  type MountedSession,
  openLink,
  openTab,
  type SessionWorld,
} from '../../testing/createSessionWorld.ts'
import { createReturnArrival } from './createReturnArrival.ts'
import { pathOf } from './pathOf.ts'

let world: SessionWorld
let tab: FakeTab
beforeEach(() => {
  world = createSessionWorld()
  tab = openTab('http://app.test/accounts?tab=banks#top')
})

async function mounted(): Promise<MountedSession> {
  const made = world.mount('A', tab)
  await world.settle()
  return made
}

const records = () => world.stores.returns.all()

test('default: written down as Link opens, and removed as it ends', async () => {
  const { session } = await mounted()
  const expiresAt = world.clock.now() + 14_400_000
  const handler = await openLink(world, session)
  const id = session.getSnapshot().run?.id
  await world.settle()
  expect(await records()).toEqual([
    {
      ...{ id, ownerKey: 'A', backendId: 'bond', request: { purpose: 'link' } },
      ...{ linkToken: 'link-1', state: 'state-A-1', expiresAt, place: '/accounts?tab=banks#top', usedFor: [] },
    },
  ])
  expect(tab.lastRun).toBe(id)
  handler.succeed('one')
  await world.settle()
  expect(await records()).toEqual([])
})

test('behavior: only what this run wrote is removed with it', async () => {
  const left = await mounted()
  await openLink(world, left.session)
  left.die()
  const { session } = await mounted()
  await world.settle()
  session.start({ purpose: 'link' })
  session.reset()
  await world.settle()
  expect((await records()).map(({ linkToken }) => linkToken)).toEqual(['link-1'])
})

test('behavior: a record that is written late is removed all the same, where its run is over by then', async () => {
  const { session } = await mounted()
  const handler = await openLink(world, session)
  await world.settle()
  handler.exit()
  const written = Promise.withResolvers<void>()
  world.stores.hold(written.promise)
  session.start({ purpose: 'link' })
  handler.exit()
  written.resolve()
  world.stores.hold(null)
  await world.settle()
  expect(await records()).toEqual([])
})

test('error: a browser that blocks storage loses the return, and not the link', async () => {
  world.stores.refuse(true)
  const { session } = await mounted()
  const handler = await openLink(world, session)
  handler.exit()
  world.stores.refuse(false)
  await world.settle()
  expect(await records()).toEqual([])
  session.start({ purpose: 'link' })
  await world.settle()
  expect(await records()).toHaveLength(1)
})

test('behavior: who links again on the page for returns still comes from where they were', async () => {
  const left = await mounted()
  await openLink(world, left.session)
  left.die()
  tab.address = 'http://app.test/back?oauth_state_id=state-1'
  const { session } = await mounted()
  void session.resumeReturn(world.observer('return'), createReturnArrival)
  await world.settle()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  world.handlers.at(-1)?.show()
  world.handlers.at(-1)?.exit()
  await world.settle()
  expect(await records()).toEqual([])
  const handler = await openLink(world, session)
  await world.settle()
  expect((await records()).map(({ place }) => place)).toEqual(['/accounts?tab=banks#top'])
  handler.exit()
  tab.address = 'http://app.test/other'
  await openLink(world, session)
  await world.settle()
  expect((await records()).map(({ place }) => place)).toEqual(['/other'])
})

test('behavior: a place is path, query and hash, without what a bank added', () => {
  expect(pathOf('http://app.test/back?a=1&oauth_state_id=state-1#top')).toBe('/back?a=1#top')
  expect(pathOf('http://app.test/back?oauth_state_id=state-1')).toBe('/back')
})
