import type { LinkPurpose } from '@banklink/core'
import { expect, test } from 'vitest'
import { createEffectContext } from '../../testing/createEffectContext.ts'
import type { EffectContext } from '../EffectContext.ts'
import type { LinkedInfo, LinkObserver } from '../LinkObserver.ts'
import { tellUnheardEnds } from './tellUnheardEnds.ts'

const week = 604_800_000

interface Left {
  purpose?: LinkPurpose
  ownerKey?: string
  endedAt?: number
}

/** Sets up an app and a component, and records the callbacks of each. */
function setUp({ isListening = true, component }: { isListening?: boolean; component?: LinkObserver | null } = {}) {
  const told: unknown[] = []
  const observer = (name: string): LinkObserver => ({
    onLinked: ({ id }, info: LinkedInfo) => void told.push([name, id, info]),
    onError: ({ code }) => void told.push([name, code]),
  })
  const requests: unknown[] = []
  const world = createEffectContext({
    observer: { ...observer('app'), isListening: (name: string) => isListening && name === 'onLinked' },
    observerFor(request) {
      requests.push(request)
      return component === undefined ? null : (component ?? observer('component'))
    },
  } as Partial<EffectContext>)
  const { clock, stores } = world
  const leave = (id: string, { purpose = 'link', ownerKey = 'A', endedAt = clock.now() }: Left = {}) =>
    stores.ends.put({
      ...{ id, ownerKey, backendId: 'bond', purpose, endedAt },
      accountId: `of-${id}`,
      outcome: 'active',
    })
  const left = async () => (await stores.ends.all()).map(({ id }) => id)
  const settle = () => new Promise((resolve) => void setImmediate(resolve))
  return { ...world, told, requests, leave, left, settle }
}

test('default: told once, after the account was read again', async () => {
  const { context, platform, told, leave, left, settle } = setUp({ component: null })
  await leave('one')
  const work = tellUnheardEnds(context)
  await settle()
  expect([told, await left()]).toEqual([[], []])
  platform.waiting('get')?.answer({ status: 'verifying' })
  await work
  const info = { outcome: 'pending', purpose: 'link', isRecovered: true }
  expect(told).toEqual([
    ['component', 'of-one', info],
    ['app', 'of-one', info],
  ])
  await tellUnheardEnds(context)
  expect(told).toHaveLength(2)
})

test('error: an account that cannot be used by now', async () => {
  const { context, platform, told, leave, settle } = setUp()
  await leave('one')
  const work = tellUnheardEnds(context)
  await settle()
  platform.waiting('get')?.answer({ status: 'failed' })
  await work
  expect(told).toEqual([['app', 'link.account_unusable']])
})

test.each(['active', 'failed'])(
  'behavior: a component without callbacks is no reason not to tell the app: %s',
  async (status) => {
    const { context, platform, told, leave, settle } = setUp({ component: {} })
    await leave('one')
    const work = tellUnheardEnds(context)
    await settle()
    platform.waiting('get')?.answer({ status })
    await work
    expect(told).toHaveLength(1)
  },
)

test('behavior: it is looked for who shows such a run', async () => {
  const { context, requests, leave } = setUp({ isListening: false })
  await leave('one')
  await leave('two', { purpose: 'reconnect' })
  await tellUnheardEnds(context)
  expect(requests).toEqual([{ purpose: 'link' }, { purpose: 'reconnect', accountId: 'of-two' }])
})

test('behavior: while nothing listens it is kept, and the platform is not asked', async () => {
  const { context, platform, leave, left } = setUp({ isListening: false })
  await leave('one')
  await tellUnheardEnds(context)
  expect([platform.calls, await left()]).toEqual([[], ['one']])
})

test('behavior: ends of others stay, and what is a week old goes, whose ever it is', async () => {
  const { context, clock, platform, told, leave, left, settle } = setUp()
  const now = clock.now()
  await leave('of B', { ownerKey: 'B', endedAt: now - week + 1 })
  await leave('old', { endedAt: now - week })
  await leave('old of B', { ownerKey: 'B', endedAt: now - week })
  const work = tellUnheardEnds(context)
  await settle()
  expect(platform.calls).toEqual([])
  await work
  expect([told, await left()]).toEqual([[], ['of B']])
})

test('error: an account that could not be read is reported after the next attempt', async () => {
  const { context, platform, told, leave, left, settle } = setUp()
  await leave('one')
  const work = tellUnheardEnds(context)
  await settle()
  platform.waiting('get')?.fail(new Error('offline'))
  await work
  expect([told, await left()]).toEqual([[], ['one']])
})

test('behavior: if the provider unmounts, the next one reports it', async () => {
  const { context, disconnect, platform, told, leave, left, settle } = setUp()
  await leave('one')
  const work = tellUnheardEnds(context)
  await settle()
  disconnect()
  platform.waiting('get')?.answer()
  await work
  expect([told, await left()]).toEqual([[], ['one']])
  await tellUnheardEnds(context)
  expect(platform.of('get')).toHaveLength(1)
})

test('behavior: if the observer unmounts, it is kept', async () => {
  let isListening = true
  const { context, platform, told, leave, left, settle } = setUp()
  const heard = { ...context, observer: { ...context.observer, isListening: () => isListening } }
  await leave('one')
  const work = tellUnheardEnds(heard)
  await settle()
  isListening = false
  platform.waiting('get')?.answer()
  await work
  expect([told, await left()]).toEqual([[], ['one']])
})

test('behavior: an end that another page has taken is not reported here', async () => {
  const { context, platform, told, leave, stores } = setUp()
  await leave('one')
  const all = await stores.ends.all()
  await stores.ends.take('one')
  await tellUnheardEnds({ ...context, ends: { ...stores.ends, all: async () => all } })
  expect([platform.calls, told]).toEqual([[], []])
})

test('error: storage that refuses is as if there was nothing', async () => {
  const { context, stores, told } = setUp()
  stores.refuse(true)
  await tellUnheardEnds(context)
  expect(told).toEqual([])
})
