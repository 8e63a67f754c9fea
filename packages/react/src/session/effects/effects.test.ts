import { linkError } from '@banklink/core'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  createSessionWorld,
  type FakeHandler,
  type FakeTab,
  openLink,
  openTab,
  type SessionWorld,
} from '../../testing/createSessionWorld.ts'
import type { LinkSession } from '../LinkSession.ts'
import { createReturnArrival } from '../oauth/createReturnArrival.ts'

const link = { purpose: 'link' } as const
const returned = 'http://app.test/back?oauth_state_id=state-1'

let world: SessionWorld
let tab: FakeTab
let session: LinkSession
beforeEach(async () => {
  world = createSessionWorld()
  tab = openTab()
  ;({ session } = world.mount('A', tab))
  await world.settle()
})

async function arrive(): Promise<void> {
  await world.settle()
  for (const call of world.platform.of('begin')) if (!call.isSettled) call.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

const stored = async () => (await world.stores.returns.all()).map(({ linkToken }) => linkToken)

describe('dropExpiredToken', () => {
  test('behavior: a token that expired while Link was open is returned after Link was left', async () => {
    const handler = await openLink(world, session)
    world.clock.advance(14_400_000)
    expect(world.platform.of('abandon')).toEqual([])
    handler.exit()
    expect(session.getState().status).toBe('idle')
    expect(world.platform.of('abandon').map(({ state }) => state)).toEqual(['state-A-1'])
    expect(world.heard).toEqual(['app onExit'])
  })

  test('behavior: one that lives stays, and opens Link again', async () => {
    const handler = await openLink(world, session)
    handler.exit()
    expect(session.getState().status).toBe('left')
    expect(session.listTokens()).toHaveLength(1)
  })
})

describe('dropHandler', () => {
  test('behavior: Link that was left stays, to open again; after a failure or a success it goes', async () => {
    const handler = await openLink(world, session)
    handler.exit()
    expect(handler.isGone).toBe(false)
    session.start(link)
    handler.show()
    session.getSnapshot().port?.exited(handler.spec, { error_code: 'INTERNAL_SERVER_ERROR' }, null)
    expect([session.getState().status, handler.isGone]).toEqual(['failed', true])
  })

  test('behavior: Link that a return opened goes once it is left, as the return works once', async () => {
    await openLink(world, session)
    tab.address = returned
    const { session: next } = world.mount('A', tab)
    tab.opened = null
    await world.settle()
    void next.resumeReturn(world.observer('return'), createReturnArrival)
    await arrive()
    await arrive()
    const handler = world.handlers.at(-1)
    expect(handler?.spec.receivedRedirectUri).toBe(returned)
    handler?.exit()
    expect([next.getState().status, handler?.isGone]).toEqual(['left', true])
  })
})

describe('holdHandler', () => {
  test('behavior: a token that an app has used itself is requested again', async () => {
    session.start(link)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    await world.settle()
    session.spendLinkToken(link)
    for (const script of world.scripts) script.resolve()
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'preparing', wantsOpen: true })
    expect(world.platform.of('begin')).toHaveLength(2)
  })

  test('behavior: ready and opening share one handler, and each next one has another key', async () => {
    session.prefetch(link)
    await arrive()
    session.start(link)
    expect(world.handlers).toHaveLength(1)
    const { session: other } = world.mount('B', openTab())
    await world.settle()
    other.prefetch(link)
    await arrive()
    const [one, two] = world.handlers.map(({ spec }) => spec.key)
    expect(two).toBeGreaterThan(one ?? Number.NaN)
  })
})

describe('loadScript, requestToken', () => {
  test.each([
    ['script', () => world.scripts.at(-1)?.reject(linkError('link.script_failed')), 'link.script_failed'],
    ['token', () => world.platform.waiting('begin')?.fail(linkError('link.answer_timeout')), 'link.answer_timeout'],
  ] as const)('error: a %s that does not come', async (step, fail, code) => {
    session.start(link)
    await world.settle()
    fail()
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'failed', step, error: { code } })
  })

  test.each([
    ['script', () => world.scripts[0]?.reject(linkError('link.script_failed'))],
    ['token', () => world.platform.of('begin')[0]?.fail(linkError('link.answer_timeout'))],
  ] as const)('behavior: a %s that fails changes nothing after another run started', async (_, fail) => {
    session.start(link)
    await world.settle()
    session.start({ purpose: 'reconnect', accountId: '1' })
    await world.settle()
    fail()
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'preparing', request: { purpose: 'reconnect' } })
  })
})

describe('rememberReturn, forgetReturn', () => {
  test('behavior: what a bank needs is kept while Link is open', async () => {
    session.prefetch(link)
    await arrive()
    expect(await stored()).toEqual([])
    session.start(link)
    await world.settle()
    expect(await stored()).toEqual(['link-1'])
    const handler = world.handlers[0] as FakeHandler
    world.clock.advance(5_000)
    expect(session.getState()).toMatchObject({ status: 'opening', isSlow: true })
    handler.show()
    await world.settle()
    expect(await stored()).toEqual(['link-1'])
    handler.exit()
    await world.settle()
    expect(await stored()).toEqual([])
  })

  test('behavior: it stays where the browser brings the page back, as the way forward leads to the bank', async () => {
    await openLink(world, session)
    for (const listener of tab.restored) listener()
    await world.settle()
    expect([session.getState().status, await stored()]).toEqual(['left', ['link-1']])
    session.reset()
    await world.settle()
    expect(await stored()).toEqual([])
  })

  test('behavior: a run that a bank sent back is not written down a second time', async () => {
    const { session: left } = world.mount('A', tab)
    await world.settle()
    await openLink(world, left)
    const [kept] = await world.stores.returns.all()
    tab.opened = null
    tab.address = returned
    const { session: next } = world.mount('A', tab)
    await world.settle()
    void next.resumeReturn(world.observer('return'), createReturnArrival)
    await arrive()
    await arrive()
    expect(next.getState().status).toBe('opening')
    expect(await world.stores.returns.all()).toEqual([{ ...kept, usedFor: ['state-1'] }])
  })
})

describe('restorePage', () => {
  test('behavior: the page is taken once Link opens, until it is closed', async () => {
    const handler = await openLink(world, session)
    expect(tab.opened).not.toBeNull()
    handler.exit()
    expect(tab.opened).toBeNull()
    session.start(link)
    expect(tab.opened).not.toBeNull()
    session.dismiss()
    expect([session.getState().status, tab.opened]).toEqual(['left', null])
  })
})

describe('cleanReturnAddress', () => {
  test('behavior: a return that could not begin stays in the address for the next try', async () => {
    await openLink(world, session)
    tab.opened = null
    tab.address = returned
    const { session: next } = world.mount('A', tab)
    await world.settle()
    void next.resumeReturn(world.observer('return'), createReturnArrival)
    await world.settle()
    world.scripts.at(-1)?.reject(linkError('link.script_failed'))
    await world.settle()
    expect(next.getState()).toMatchObject({ status: 'failed', step: 'script' })
    expect(tab.address).toBe(returned)
  })

  test('behavior: a return that the user gave up is removed from the address', async () => {
    await openLink(world, session)
    tab.opened = null
    tab.address = returned
    const { session: next } = world.mount('A', tab)
    await world.settle()
    void next.resumeReturn(world.observer('return'), createReturnArrival)
    await world.settle()
    expect([next.getState().status, tab.address]).toEqual(['resuming', returned])
    next.dismiss()
    expect([next.getState().status, tab.address]).toEqual(['idle', 'http://app.test/back'])
  })
})
