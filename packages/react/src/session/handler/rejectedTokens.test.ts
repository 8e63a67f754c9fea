import { expect, test } from 'vitest'
import { createSessionWorld, type FakeHandler, openLink, type SessionWorld } from '../../testing/createSessionWorld.ts'

const error = { error_type: 'INVALID_REQUEST', error_code: 'INVALID_LINK_TOKEN' }

function reject({ session, spec }: FakeHandler): void {
  session.getSnapshot().port?.exited(spec, error, { link_session_id: 'session-1', request_id: 'request-1' })
}

async function openAgain(world: SessionWorld, handler: FakeHandler): Promise<FakeHandler> {
  await world.settle()
  return openLink(world, handler.session, { observer: world.observer('page') })
}

async function openFirst(world: SessionWorld): Promise<FakeHandler> {
  const { session } = world.mount('A')
  await world.settle()
  return openLink(world, session, { observer: world.observer('page') })
}

test('behavior: a refused token is replaced without a word, and a second one in a row ends the run with an error', async () => {
  const world = createSessionWorld()
  const first = await openFirst(world)
  reject(first)
  expect(first.session.getState().status).toBe('preparing')
  expect(world.heard).toEqual([])
  const second = await openAgain(world, first)
  reject(second)
  await world.settle()
  expect(second.session.getState()).toMatchObject({
    status: 'failed',
    step: 'link',
    error: { code: 'link.token_rejected' },
  })
  expect(world.heard).toEqual(['page onError link.token_rejected', 'app onError link.token_rejected'])
  // Both rows are given back.
  expect(world.platform.of('abandon').map(({ state }) => state)).toEqual(['state-A-1', 'state-A-2'])
})

test('behavior: each click after that ends in an error or in Link, never in silence', async () => {
  const world = createSessionWorld()
  let handler = await openFirst(world)
  for (let click = 0; click < 6; click++) {
    reject(handler)
    handler = await openAgain(world, handler)
  }
  expect(world.heard.filter((line) => line.startsWith('page'))).toHaveLength(3)
  expect(world.platform.of('abandon')).toHaveLength(6)
})

test.each([
  ['left without an error', (handler: FakeHandler) => handler.exit()],
  ['succeeded', (handler: FakeHandler) => handler.succeed('success-1')],
])('behavior: a refusal long after Link %s is replaced like the first', async (_, end) => {
  const world = createSessionWorld()
  const first = await openFirst(world)
  reject(first)
  const second = await openAgain(world, first)
  end(second)
  await world.settle()
  world.platform.waiting('complete')?.answer()
  const third = await openAgain(world, second)
  reject(third)
  expect(third.session.getState().status).toBe('preparing')
})

test('behavior: a token that grew old while Link was open is replaced, also after another was refused', async () => {
  const world = createSessionWorld()
  const first = await openFirst(world)
  reject(first)
  const second = await openAgain(world, first)
  world.clock.advance(14_400_000)
  reject(second)
  expect(second.session.getState().status).toBe('preparing')
})
