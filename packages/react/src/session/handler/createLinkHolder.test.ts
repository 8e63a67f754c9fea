import { beforeEach, describe, expect, test } from 'vitest'
import { createSessionWorld, openLink, openTab, type SessionWorld } from '../../testing/createSessionWorld.ts'
import type { LinkEvent } from '../LinkEvent.ts'
import type { LinkSession } from '../LinkSession.ts'
import { createReturnArrival } from '../oauth/createReturnArrival.ts'
import type { LinkHandlerPort } from './LinkHandlerPort.ts'

const link = { purpose: 'link' } as const

let world: SessionWorld
beforeEach(() => {
  world = createSessionWorld()
})

async function opened() {
  const { session } = world.mount('A')
  await world.settle()
  const handler = await openLink(world, session, { observer: world.observer('button') })
  return { session, handler, port: portOf(session) }
}

function portOf(session: LinkSession): LinkHandlerPort {
  const { port } = session.getSnapshot()
  if (!port) throw new Error('The effects are not there.')
  return port
}

describe('attach', () => {
  /** A session that is about to open, with a handler created by the test. */
  async function opening() {
    const { session, port } = await opened()
    session.subscribe(() => {})
    const { handler: of } = session.getSnapshot()
    if (!of) throw new Error('Link is not there.')
    return { session, port, of }
  }

  test('behavior: a handler that came too early is not opened', async () => {
    const { port, of } = await opening()
    let opens = 0
    port.attach(of, { open: () => opens++ })
    expect(opens).toBe(0)
  })

  test('behavior: the newest handler is opened; that an older one goes changes nothing', async () => {
    const { session, port, of } = await opening()
    const opens: string[] = []
    const removeOlder = port.attach(of, { open: () => opens.push('older') })
    const remove = port.attach(of, { open: () => opens.push('newer') })
    removeOlder()
    port.exited(of, null, null)
    session.start(link)
    expect(opens).toEqual(['newer'])
    port.exited(of, null, null)
    remove()
    session.start(link)
    expect([opens, session.getState().status]).toEqual([['newer'], 'opening'])
    port.attach(of, { open: () => opens.push('late') })
    expect(opens).toEqual(['newer', 'late'])
  })

  test('behavior: a handler of another run is not opened', async () => {
    const { session, port, of } = await opening()
    let opens = 0
    port.attach({ ...of, key: of.key + 1 }, { open: () => opens++ })
    port.exited(of, null, null)
    session.start(link)
    expect([opens, session.getState().status]).toEqual([0, 'opening'])
  })

  test('error: a handler that throws when it is opened, or made, is a failure to open', async () => {
    const { session, port, of } = await opening()
    const cause = new Error('of the handler')
    port.attach(of, {
      open() {
        throw cause
      },
    })
    port.exited(of, null, null)
    session.start(link)
    const failed = { status: 'failed', step: 'open', error: { code: 'link.create_failed', cause } }
    expect(session.getState()).toMatchObject(failed)
    session.retry()
    await world.settle()
    for (const script of world.scripts) script.resolve()
    await world.settle()
    const { handler } = session.getSnapshot()
    if (!handler) throw new Error('Link is not there.')
    port.failed(of, cause)
    expect(session.getState().status).toBe('opening')
    port.failed(handler, cause)
    expect(session.getState()).toMatchObject(failed)
  })
})

describe('exited', () => {
  test('behavior: an exit of a handler that is gone changes nothing, and is reported', async () => {
    const { session, handler, port } = await opened()
    const events: string[] = []
    session.onEvent(({ name }) => events.push(name))
    port.exited({ ...handler.spec, key: handler.spec.key - 1 }, null, null)
    expect(session.getState().status).toBe('open')
    expect(events).toEqual(['onExit'])
  })

  test.each([
    ['link.failed', 'API_ERROR', 'INTERNAL_SERVER_ERROR', 'link'],
    ['link.return_used', 'INVALID_REQUEST', 'OAUTH_STATE_ID_ALREADY_PROCESSED', 'oauth'],
    ['link.return_refused', 'INVALID_REQUEST', 'OAUTH_STATE_ID_NOT_FOUND', 'oauth'],
  ] as const)('error: %s', async (code, error_type, error_code, step) => {
    const { session, handler, port } = await opened()
    port.exited(handler.spec, { error_type, error_code }, { link_session_id: 'session-1' })
    expect(session.getState()).toMatchObject({
      status: 'failed',
      step,
      error: { code, details: { plaidCode: error_code, linkSessionId: 'session-1' } },
    })
    expect(world.heard).toEqual([`button onError ${code}`, `app onError ${code}`])
  })

  test('behavior: a token that Link refuses is returned, and another one is prefetched without opening Link', async () => {
    const { session, handler, port } = await opened()
    port.exited(handler.spec, { error_code: 'INVALID_LINK_TOKEN' }, null)
    expect(session.getState()).toMatchObject({ status: 'preparing', wantsOpen: false })
    expect(world.platform.of('abandon').map(({ state }) => state)).toEqual(['state-A-1'])
    await world.settle()
    expect(world.platform.of('begin')).toHaveLength(2)
  })

  test.each([
    ['before it says that it is open', false],
    ['once it is open', true],
  ])('behavior: a return that Link refuses is tried with the next run that may be the one, %s', async (_, isShown) => {
    const tab = openTab()
    for (let runs = 0; runs < 2; runs++) {
      const left = world.mount('A', tab)
      await world.settle()
      await openLink(world, left.session)
      left.die()
      world.clock.advance(1)
    }
    tab.address = 'http://app.test/back?oauth_state_id=state-1'
    const { session } = world.mount('A', tab)
    await world.settle()
    void session.resumeReturn(world.observer('return'), createReturnArrival)
    await world.settle()
    world.clock.advance(150)
    const used: (string | undefined)[] = []
    for (const expected of ['opening', 'opening', 'failed']) {
      await world.settle()
      for (const script of world.scripts) script.resolve()
      await world.settle()
      expect(session.getState().status).toBe(expected)
      const { handler } = session.getSnapshot()
      if (!handler) break
      used.push(handler.token.linkToken)
      if (isShown) portOf(session).reported(handler, 'OPEN', null)
      expect(tab.address.includes('oauth_state_id')).toBe(!isShown)
      portOf(session).exited(handler, { error_code: 'INCORRECT_LINK_TOKEN' }, null)
    }
    expect(used).toEqual(['link-2', 'link-1'])
    expect(tab.address).toBe('http://app.test/back')
    expect(session.getState()).toMatchObject({ step: 'oauth', error: { code: 'link.return_refused' } })
  })
})

describe('reported', () => {
  test('behavior: every callback is reported with what is safe of it', async () => {
    const { session } = world.mount('A')
    await world.settle()
    const events: LinkEvent[] = []
    const stop = session.onEvent((event) => events.push(event))
    const handler = await openLink(world, session)
    const port = portOf(session)
    port.reported(handler.spec, 'TRANSITION_VIEW', { view_name: 'CONSENT' })
    port.exited(handler.spec, { error_code: 'ITEM_LOCKED' }, { status: 'requires_code', link_session_id: 'session-1' })
    handler.succeed('two')
    const none = { timestamp: null, linkSessionId: null, details: {} }
    expect(events).toEqual([
      { ...none, name: 'OPEN' },
      { ...none, name: 'TRANSITION_VIEW', details: { view_name: 'CONSENT' } },
      {
        ...{ ...none, name: 'onExit', linkSessionId: 'session-1' },
        details: { error_code: 'ITEM_LOCKED', status: 'requires_code' },
      },
      { ...none, name: 'onSuccess', linkSessionId: 'two' },
    ])
    stop()
    port.reported(handler.spec, 'HANDOFF', null)
    expect(events).toHaveLength(4)
  })

  test('behavior: Link is open after it reports that, and only the current handler can report it', async () => {
    const { session } = world.mount('A')
    await world.settle()
    session.start(link)
    await world.settle()
    world.platform.waiting('begin')?.answer()
    for (const script of world.scripts) script.resolve()
    await world.settle()
    const spec = world.handlers[0]?.spec
    if (!spec) throw new Error('Link is not there.')
    const port = portOf(session)
    port.reported(spec, 'TRANSITION_VIEW', null)
    port.reported({ ...spec, key: spec.key + 1 }, 'OPEN', null)
    expect(session.getState().status).toBe('opening')
    port.reported(spec, 'OPEN', null)
    expect(session.getState().status).toBe('open')
  })
})
