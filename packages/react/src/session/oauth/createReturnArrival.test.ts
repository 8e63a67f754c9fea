import type { LinkPurpose } from '@banklink/core'
import { linkError } from '@banklink/core'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  createSessionWorld,
  type FakeTab,
  openLink,
  openTab,
  type SessionWorld,
} from '../../testing/createSessionWorld.ts'
import type { LinkSession } from '../LinkSession.ts'
import { createReturnArrival } from './createReturnArrival.ts'

const back = 'http://app.test/back'
const returned = `${back}?oauth_state_id=state-1`

let world: SessionWorld
let tab: FakeTab
beforeEach(() => {
  world = createSessionWorld()
  tab = openTab('http://app.test/accounts?tab=banks')
})

/** The user opens Link and leaves for the bank, which replaces this page. Returns the run. */
async function leave({ owner = 'A', purpose = 'link', from = tab }: Leaving = {}): Promise<string> {
  const left = world.mount(owner, from)
  await world.settle()
  await openLink(world, left.session, { purpose })
  const run = left.session.getSnapshot().run?.id ?? ''
  left.die()
  world.clock.advance(1)
  return run
}

interface Leaving {
  owner?: string
  purpose?: LinkPurpose
  from?: FakeTab
}

/** The bank redirects to a page that handles the return. */
async function comeBack(owner = 'A', address = returned): Promise<{ session: LinkSession; found: Promise<boolean> }> {
  tab.address = address
  const { session } = world.mount(owner, tab)
  await world.settle()
  const found = session.resumeReturn(world.observer('return'), createReturnArrival)
  await world.settle()
  return { session, found }
}

async function loadScript(): Promise<void> {
  for (const script of world.scripts) script.resolve()
  await world.settle()
}

const records = () => world.stores.returns.all()
const handler = () => world.handlers.at(-1)

describe('default', () => {
  test('resumes the Link that was left, with its own token and the raw address', async () => {
    const run = await leave()
    const endsAt = (await records())[0]?.expiresAt
    const { session, found } = await comeBack()
    expect(await found).toBe(true)
    expect(session.getState()).toEqual({ status: 'resuming', request: { purpose: 'link' } })
    expect(session.getSnapshot().returnPath).toBe('/accounts?tab=banks')
    expect((await records())[0]?.usedFor).toEqual([])
    await loadScript()
    expect(session.getState().status).toBe('opening')
    expect(handler()).toMatchObject({
      isOpen: true,
      spec: { token: { linkToken: 'link-1' }, receivedRedirectUri: returned },
    })
    expect(session.listTokens()).toMatchObject([{ endsAt }])
    expect(world.tabs.told).toEqual([{ kind: 'continued', run }])
    expect((await records()).map(({ usedFor }) => usedFor)).toEqual([['state-1']])
    expect(tab.address).toBe(returned)
    handler()?.show()
    expect(tab.address).toBe(back)
    handler()?.succeed('one')
    await world.settle()
    world.platform.waiting('complete')?.answer()
    await world.settle()
    expect(await records()).toEqual([])
    expect(world.heard).toEqual([
      'return onLinked account-of-public-one active',
      'app onLinked account-of-public-one active',
    ])
    expect(world.platform.of('begin')).toHaveLength(1)
  })

  test('behavior: a reconnect is resumed as one', async () => {
    await leave({ purpose: 'reconnect' })
    const { session } = await comeBack()
    expect(session.getState()).toEqual({ status: 'resuming', request: { purpose: 'reconnect', accountId: '1' } })
    await loadScript()
    expect(session.getState()).toMatchObject({ status: 'opening', request: { purpose: 'reconnect' } })
  })

  test('behavior: a repeated call during a return is the same return', async () => {
    await leave()
    const { session } = await comeBack()
    const run = session.getSnapshot().run
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(true)
    await loadScript()
    handler()?.show()
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(true)
    expect(session.getSnapshot().run).toBe(run)
  })

  test('behavior: once it is over, there is none', async () => {
    await leave()
    const { session } = await comeBack()
    await loadScript()
    handler()?.show()
    handler()?.exit()
    expect(session.getState().status).toBe('left')
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(false)
    // Some routers put the address back.
    tab.address = returned
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(false)
    session.start({ purpose: 'link' })
    await world.settle()
    world.platform.waiting('begin')?.answer()
    await loadScript()
    expect(session.getState().status).toBe('opening')
    expect(handler()?.spec).not.toHaveProperty('receivedRedirectUri')
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(false)
  })

  test('behavior: while the user completes it, the page stays the one of the return', async () => {
    await leave()
    const { session } = await comeBack()
    await loadScript()
    handler()?.succeed('one', { accounts: 2 })
    expect(session.getState().status).toBe('choosing')
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(true)
    session.choose({ type: 'account', accountId: 'one-0' })
    await world.settle()
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(true)
    world.platform.waiting('complete')?.answer()
    await world.settle()
    expect(await session.resumeReturn(world.observer('other'), createReturnArrival)).toBe(false)
  })

  test('behavior: a page that no bank led to has none, and Link opens there as anywhere', async () => {
    const { session, found } = await comeBack('A', back)
    expect(await found).toBe(false)
    expect([session.getState().status, world.platform.calls]).toEqual(['idle', []])
    const opened = await openLink(world, session)
    expect(opened.spec).not.toHaveProperty('receivedRedirectUri')
    opened.exit()
    expect(tab.address).toBe(back)
  })
})

describe('refused', () => {
  test.each([
    ['link.return_not_found', async () => {}, null],
    ['link.return_foreign', () => leave({ owner: 'B' }), null],
    [
      'link.return_used',
      async () => {
        const run = await leave()
        await world.stores.returns.use(run, 'state-1')
      },
      '/accounts?tab=banks',
    ],
  ] as const)('error: %s', async (code, prepare, returnPath) => {
    await prepare()
    const { session, found } = await comeBack()
    expect(await found).toBe(true)
    expect(session.getState()).toMatchObject({
      status: 'failed',
      step: 'oauth',
      error: { code },
      request: { purpose: 'link' },
    })
    expect(session.getSnapshot().returnPath).toBe(returnPath)
    expect([tab.address, world.handlers.filter(({ isOpen }) => isOpen)]).toEqual([back, []])
    expect(world.heard).toEqual([`return onError ${code}`, `app onError ${code}`])
  })

  test('error: link.return_expired', async () => {
    await leave()
    tab.address = returned
    const { session } = world.mount('A', tab)
    await world.settle()
    world.clock.advance(14_400_000)
    void session.resumeReturn(world.observer('return'), createReturnArrival)
    await world.settle()
    expect(session.getState()).toMatchObject({
      status: 'failed',
      step: 'oauth',
      error: { code: 'link.return_expired' },
    })
    expect(session.getSnapshot().returnPath).toBe('/accounts?tab=banks')
    await world.settle()
    expect(await records()).toEqual([])
  })

  test('behavior: what is too old is removed with it', async () => {
    await leave()
    world.clock.advance(14_400_000)
    await comeBack()
    await world.settle()
    expect(await records()).toEqual([])
  })

  test('behavior: one that is used by another tab while the script loads', async () => {
    const run = await leave()
    const { session } = await comeBack()
    await world.stores.returns.use(run, 'state-1')
    await loadScript()
    expect(session.getState()).toMatchObject({ status: 'failed', error: { code: 'link.return_used' } })
  })

  test('behavior: one whose token ends while the script loads', async () => {
    await leave()
    const { session } = await comeBack()
    world.clock.advance(14_400_000 - 1)
    await loadScript()
    expect(session.getState()).toMatchObject({ status: 'failed', step: 'oauth' })
    expect(world.handlers.filter(({ isOpen }) => isOpen)).toEqual([])
  })
})

describe('several runs', () => {
  test('behavior: the run of this tab comes first, without a request to other tabs', async () => {
    const other = openTab()
    const own = await leave()
    await leave({ from: other })
    tab.lastRun = own
    const { session } = await comeBack()
    expect(world.tabs.told).toEqual([{ kind: 'asked', run: '' }])
    world.clock.advance(149)
    await world.settle()
    expect(session.getState().status).toBe('idle')
    world.clock.advance(1)
    await world.settle()
    await loadScript()
    expect(handler()?.spec.token.linkToken).toBe('link-1')
  })

  test('behavior: a run whose Link is open in another tab comes last', async () => {
    const living = openTab()
    await leave()
    const { session: open } = world.mount('A', living)
    await world.settle()
    await openLink(world, open)
    tab.lastRun = null
    const { session } = await comeBack()
    world.clock.advance(150)
    await world.settle()
    await loadScript()
    expect(world.tabs.told.map(({ kind }) => kind)).toEqual(['asked', 'living', 'continued'])
    expect(session.getSnapshot().handler?.token.linkToken).toBe('link-1')
    expect(open.getState().status).toBe('open')
  })
})

describe('given up', () => {
  test('behavior: dismissed while the script loads, the return is not used', async () => {
    await leave()
    const { session } = await comeBack()
    session.dismiss()
    await loadScript()
    expect(session.getState().status).toBe('idle')
    expect((await records()).map(({ usedFor }) => usedFor)).toEqual([[]])
  })

  test('behavior: dismissed while it is marked as used, Link does not open', async () => {
    await leave()
    const { session } = await comeBack()
    const written = Promise.withResolvers<void>()
    world.stores.hold(written.promise)
    await loadScript()
    session.dismiss()
    written.resolve()
    world.stores.hold(null)
    await world.settle()
    expect(session.getState().status).toBe('idle')
    expect(session.listTokens()).toEqual([])
  })

  test('error: a script that does not load leaves it good for another try; after a dismissal it changes nothing', async () => {
    await leave()
    const { session } = await comeBack()
    const error = linkError('link.script_failed')
    world.scripts.at(-1)?.reject(error)
    await world.settle()
    expect(session.getState()).toMatchObject({ status: 'failed', step: 'script', error })
    void session.resumeReturn(world.observer('return'), createReturnArrival)
    await world.settle()
    expect(session.getState().status).toBe('resuming')
    session.dismiss()
    world.scripts.at(-1)?.reject(error)
    await world.settle()
    expect(session.getState().status).toBe('idle')
  })

  test('error: a storage that refuses to mark it as used does not prevent the return', async () => {
    await leave()
    const { session } = await comeBack()
    world.stores.refuse(true)
    await loadScript()
    expect(session.getState().status).toBe('opening')
  })
})
