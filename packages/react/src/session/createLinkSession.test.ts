import type { LinkBackend } from '@banklink/core'
import { expect, test, vi } from 'vitest'
import { createManualClock } from '../testing/createManualClock.ts'
import { createSessionWorld } from '../testing/createSessionWorld.ts'
import { createWorld } from '../testing/createWorld.ts'
import { createLinkSession } from './createLinkSession.ts'
import type { SessionStep } from './LinkSession.ts'

test('behavior: who watches hears everything that happens, also what changes nothing', () => {
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

/** A session whose engine is still on its way. */
function create(backend: LinkBackend = createWorld().backend) {
  return createLinkSession({
    backend,
    observer: { isListening: () => false, onLinked() {}, onExit() {}, onError() {} },
    onAccountsChanged: () => {},
    knownAccounts: () => [],
    locale: () => 'en',
    nonce: () => undefined,
    redirectUri: () => undefined,
    loadEffects: () => new Promise(() => {}),
    environment: { clock: createManualClock() },
  })
}

test('behavior: a platform that never says what it can do is asked again once the first question is given up', async () => {
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
