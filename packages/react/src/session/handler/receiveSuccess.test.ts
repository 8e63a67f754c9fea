import { linkError } from '@banklink/core'
import { beforeEach, expect, test } from 'vitest'
import { createSessionWorld, type FakeHandler, openLink, type SessionWorld } from '../../testing/createSessionWorld.ts'
import type { LinkSession } from '../LinkSession.ts'

const link = { purpose: 'link' } as const
const accounts = [{ id: 'plaid-1', mask: '0000' }]

let world: SessionWorld
let session: LinkSession
let unmount: () => void
let handler: FakeHandler
beforeEach(async () => {
  world = createSessionWorld()
  ;({ session, unmount } = world.mount('A'))
  await world.settle()
  handler = await openLink(world, session, { observer: world.observer('button') })
})

const completions = () => world.platform.of('complete').map(({ publicToken }) => publicToken)

test('default: written down with what it takes to send it again, and its link token is used up', async () => {
  const createdAt = world.clock.now()
  handler.succeed('one')
  expect(session.listTokens()).toEqual([])
  await world.settle()
  expect([...world.stores.exchanges.values()]).toMatchObject([
    {
      ...{ id: 'one', ownerKey: 'A', backendId: 'bond', request: link, state: 'state-A-1' },
      ...{ publicToken: 'public-one', createdAt, result: { accounts: [{ id: 'one-0' }] } },
    },
  ])
  expect(completions()).toEqual(['public-one'])
})

test('behavior: without an id of Plaid, the end of the sealed state names it', async () => {
  const state = `${'long'.repeat(20)}-and-an-end-of-32-characters-here`
  const of = { ...handler.spec, token: { ...handler.spec.token, state } }
  session.getSnapshot().port?.succeeded(of, 'public-1', { accounts })
  await world.settle()
  expect([...world.stores.exchanges.keys()]).toEqual([state.slice(-32)])
  expect([...world.stores.exchanges.keys()][0]).toHaveLength(32)
})

test('behavior: a newer token stays where an older Link succeeds', async () => {
  handler.exit()
  session.reset()
  session.prefetch(link)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  await world.settle()
  handler.succeed('one')
  expect(session.listTokens()).toMatchObject([{ token: { linkToken: 'link-2' } }])
})

test('error: a link without its public token', () => {
  handler.succeed('one', { publicToken: null })
  expect(session.getState()).toMatchObject({
    status: 'failed',
    step: 'link',
    error: { code: 'link.public_token_missing' },
  })
  expect(session.listTokens()).toEqual([])
})

test('error: a success without an account', async () => {
  handler.succeed('one', { accounts: 0 })
  await world.settle()
  expect(session.getState()).toMatchObject({ status: 'failed', step: 'link', error: { code: 'link.account_missing' } })
  expect(world.stores.exchanges.size).toBe(0)
})

test.each([
  ['it was left', async () => handler.exit()],
  [
    'it was put back',
    async () => {
      handler.exit()
      session.reset()
    },
  ],
  [
    'Link failed',
    async () => session.getSnapshot().port?.exited(handler.spec, { error_code: 'INTERNAL_SERVER_ERROR' }, null),
  ],
])('behavior: a success after %s is shown as a separate run', async (_, end) => {
  await end()
  handler.succeed('one')
  expect(session.getState().status).toBe('completing')
  await world.settle()
  expect(completions()).toEqual(['public-one'])
})

test('behavior: a success next to one that can be tried again is completed, and the failure stays', async () => {
  const older = handler
  older.exit()
  session.reset()
  const newer = await openLink(world, session)
  newer.succeed('newer')
  await world.settle()
  world.platform.waiting('complete')?.fail(linkError('link.answer_timeout'))
  await world.settle()
  older.succeed('older')
  await world.settle()
  expect(session.getState()).toMatchObject({ status: 'failed', step: 'complete' })
  expect(completions()).toEqual(['public-newer', 'public-older'])
})

test('behavior: a decision during another run is stored for the next page, which asks', async () => {
  handler.exit()
  session.reset()
  session.start(link)
  handler.succeed('one', { accounts: 2 })
  await world.settle()
  expect(session.getState().status).toBe('preparing')
  expect(world.stores.exchanges.get('one')).toMatchObject({ isUndecided: true })
  unmount()
  const next = world.mount('A')
  await world.settle()
  for (const call of world.platform.of('capabilities')) call.answer()
  await world.settle()
  expect(next.session.getState()).toMatchObject({ status: 'choosing', reason: 'several_accounts' })
  expect(completions()).toEqual([])
})

test('behavior: a success after the provider went is kept for the next one, which sends it', async () => {
  const { port } = session.getSnapshot()
  unmount()
  port?.succeeded(handler.spec, 'public-one', { accounts, link_session_id: 'one' })
  await world.settle()
  expect([completions(), [...world.stores.exchanges.keys()]]).toEqual([[], ['one']])
  world.mount('A')
  await world.settle()
  expect(completions()).toEqual(['public-one'])
})

test('behavior: the same success a second time is none', async () => {
  handler.succeed('one')
  await world.settle()
  world.platform.waiting('complete')?.answer()
  await world.settle()
  handler.succeed('one')
  await world.settle()
  expect(session.getState().status).toBe('done')
  expect(completions()).toEqual(['public-one'])
})
