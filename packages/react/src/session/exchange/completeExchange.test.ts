import {
  type BanklinkError,
  done,
  gatewayError,
  type LinkBackend,
  linkError,
  pending,
  platformError,
  requestError,
} from '@banklink/core'
import { expect, test } from 'vitest'
import { createEffectContext, someExchange, someRun } from '../../testing/createEffectContext.ts'
import { someAccount } from '../../testing/someAccount.ts'
import { unheardEndLifeMs } from '../ends/UnheardEnd.ts'
import type { SessionSnapshot } from '../SessionSnapshot.ts'
import { completeExchange, reportAnswer, sendToPlatform } from './completeExchange.ts'

const exchange = someExchange('one')
const run = someRun('run-1')
const account = someAccount({ id: 'account-1' })
const { signal } = new AbortController()

function setUp() {
  const made = createEffectContext()
  made.show({ run })
  made.context.exchanges.put(run, exchange)
  return { ...made, keptEnds: () => made.stores.ends.all(), held: () => made.context.exchanges.of(run) }
}

test('reportAnswer: default: the session receives its account, and the token is removed', async () => {
  const { context, events, accountChanges, keptEnds, held } = setUp()
  await reportAnswer(exchange, run, Promise.resolve(account), context)
  expect(events).toEqual([{ event: { type: 'completed', account }, run }])
  expect(accountChanges()).toBe(1)
  expect(held()).toBeUndefined()
  expect(await keptEnds()).toEqual([])
})

test.each<[string, (made: ReturnType<typeof setUp>) => void]>([
  ['another run is under way', ({ show }) => show({ run: someRun('run-2') })],
  ['no run is', ({ show }) => show({ run: null })],
  ['the provider is gone', ({ disconnect }) => disconnect()],
])('reportAnswer: behavior: where %s, the end is kept for the next observer', async (_name, change) => {
  const made = setUp()
  change(made)
  await reportAnswer(exchange, run, Promise.resolve(account), made.context)
  expect(made.events).toEqual([])
  const end = { id: 'run-1', ownerKey: 'A', backendId: 'bond', accountId: 'account-1', purpose: 'link' }
  expect(await made.keptEnds()).toEqual([{ ...end, outcome: 'active', endedAt: made.clock.now() }])
})

test('reportAnswer: behavior: the end of a success without a run has the name of the success', async () => {
  const { context, keptEnds, show } = setUp()
  show({ run: null })
  await reportAnswer(exchange, null, Promise.resolve(account), context)
  expect(await keptEnds()).toMatchObject([{ id: 'one', accountId: 'account-1' }])
})

test('reportAnswer: behavior: an end of an earlier run is reported at once if the provider is mounted', async () => {
  const heard: string[] = []
  const observer = { isListening: () => true, onLinked: ({ id }: { id: string }) => void heard.push(id) }
  const { context, show, platform, stores } = createEffectContext({ observer } as object)
  show({ run: someRun('run-2') })
  const work = reportAnswer(exchange, run, Promise.resolve(account), context)
  await until(() => platform.waiting('get'))
  platform.waiting('get')?.answer()
  await work
  expect(heard).toEqual(['account-1'])
  expect(await stores.ends.all()).toEqual([])
})

const purpose = { request: { purpose: 'link' } } as const
const preparing = { ...purpose, status: 'preparing', hasToken: false, hasScript: false, isSlow: false } as const

test.each([
  { ...preparing, wantsOpen: true },
  ...(['opening', 'open', 'choosing', 'completing', 'resuming'] as const).map((status) => ({ ...purpose, status })),
])('reportAnswer: behavior: while another run is $status, an end waits', async (state) => {
  const heard: string[] = []
  const observer = { isListening: () => true, onLinked: ({ id }: { id: string }) => void heard.push(id) }
  const { context, show, platform, stores } = createEffectContext({ observer } as object)
  show({ run: someRun('run-2'), state: state as SessionSnapshot['state'] })
  await reportAnswer(exchange, run, Promise.resolve(account), context)
  expect([heard, platform.of('get')]).toEqual([[], []])
  expect(await stores.ends.all()).toHaveLength(1)
})

test.each([
  { ...preparing, wantsOpen: false },
  ...(['idle', 'ready', 'left', 'failed', 'done'] as const).map((status) => ({ ...purpose, status })),
])('reportAnswer: behavior: while the session is $status, an end is reported', async (state) => {
  const heard: string[] = []
  const observer = { isListening: () => true, onLinked: ({ id }: { id: string }) => void heard.push(id) }
  const { context, show, platform } = createEffectContext({ observer } as object)
  show({ run: someRun('run-2'), state: state as SessionSnapshot['state'] })
  const work = reportAnswer(exchange, run, Promise.resolve(account), context)
  await until(() => platform.waiting('get'))
  platform.waiting('get')?.answer()
  await work
  expect(heard).toEqual(['account-1'])
})

test('reportAnswer: behavior: without a provider an end is announced, and not reported', async () => {
  const told: unknown[] = []
  const observer = { isListening: () => true }
  const tabs = { tell: (message: unknown) => void told.push(message) }
  const { context, disconnect, platform } = createEffectContext({ observer, tabs } as object)
  disconnect()
  await reportAnswer(exchange, run, Promise.resolve(account), context)
  expect(told).toEqual([{ kind: 'endKept', run: 'run-1' }])
  expect(platform.of('get')).toEqual([])
})

test('reportAnswer: behavior: if another page was first, its end is reported', async () => {
  const { context, events, accountChanges, clock, keptEnds } = setUp()
  const endedAt = clock.now() - unheardEndLifeMs
  const end = { ownerKey: 'B', backendId: 'bond', accountId: '1', purpose: 'link', outcome: 'active' } as const
  await context.ends.put({ ...end, id: 'too old', endedAt })
  await reportAnswer(exchange, run, Promise.resolve(null), context)
  expect(await keptEnds()).toEqual([])
  expect([events, accountChanges()]).toEqual([[], 1])
})

test.each<[BanklinkError | Error, boolean]>([
  [platformError('platform.unreachable'), true],
  [platformError('platform.rejected'), false],
  [gatewayError('gateway.unauthorized'), true],
  [requestError('request.state_foreign'), true],
  [requestError('request.state_invalid'), false],
  [linkError('link.answer_timeout'), true],
  [new Error('lost'), true],
])('reportAnswer: error: after %s trying again helps: %s', async (failure, canRepeat) => {
  const { context, events, accountChanges, held } = setUp()
  await reportAnswer(exchange, run, Promise.reject(failure), context)
  expect(events).toMatchObject([{ event: { type: 'completionFailed', canRepeat }, run }])
  expect(accountChanges()).toBe(1)
  expect(held()).toEqual(canRepeat ? exchange : undefined)
})

test("reportAnswer: error: it names Link's session, if the answer names none", async () => {
  const { context, events } = setUp()
  await reportAnswer(exchange, run, Promise.reject(platformError('platform.unreachable')), context)
  const named = platformError('platform.rejected', { details: { linkSessionId: 'named' } })
  await reportAnswer(exchange, run, Promise.reject(named), context)
  const ids = events.map(({ event }) => event.type === 'completionFailed' && event.error.details.linkSessionId)
  expect(ids).toEqual(['one', 'named'])
})

test('reportAnswer: error: without a run nothing is reported', async () => {
  const { context, events } = setUp()
  await reportAnswer(exchange, null, Promise.reject(new Error('lost')), context)
  expect(events).toEqual([])
})

test('completeExchange: error: what asking again cannot help is not kept', async () => {
  const { context, platform, stores } = setUp()
  const work = completeExchange(exchange, run, context)
  await until(() => platform.waiting('complete'))
  expect([...stores.exchanges.keys()]).toEqual(['one'])
  platform.waiting('complete')?.fail(platformError('platform.rejected'))
  await work
  expect([...stores.exchanges.keys()]).toEqual([])
})

test('completeExchange: error: what can be repeated is kept for the next page', async () => {
  const { context, platform, stores } = setUp()
  const work = completeExchange(exchange, run, context)
  await until(() => platform.waiting('complete'))
  platform.waiting('complete')?.fail(gatewayError('gateway.unauthorized'))
  await work
  expect([...stores.exchanges.values()]).toEqual([{ ...exchange, leaseUntil: 0 }])
})

test('sendToPlatform: behavior: an answer that takes its time is waited for', async () => {
  const looks: string[] = []
  const { context, clock } = createEffectContext({
    backend: () =>
      ({
        complete: async () => pending('resume-1', 250),
        follow: async ({ resume }: { resume: string }) => {
          looks.push(resume)
          return done(account)
        },
      }) as unknown as LinkBackend,
  })
  const answer = sendToPlatform(exchange, signal, context)
  await until(() => clock.pending() > 1)
  expect(looks).toEqual([])
  clock.advance(250)
  expect(await answer).toEqual(account)
  expect(looks).toEqual(['resume-1'])
})

test('sendToPlatform: behavior: the wait ends with the provider', async () => {
  const backend = { complete: async () => pending('resume-1', 250) } as unknown as LinkBackend
  const { context, clock } = createEffectContext({ backend: () => backend })
  const provider = new AbortController()
  const answer = sendToPlatform(exchange, provider.signal, context)
  await until(() => clock.pending() > 1)
  provider.abort(new Error('gone'))
  await expect(answer).rejects.toThrow('gone')
})

test('sendToPlatform: error: link.answer_timeout once the public token is 30 minutes old', async () => {
  const { context, clock, stores, platform } = createEffectContext()
  await context.store.put(exchange)
  clock.advance(30 * 60_000)
  await expect(sendToPlatform(exchange, signal, context)).rejects.toMatchObject({ code: 'link.answer_timeout' })
  expect([...stores.exchanges.keys()]).toEqual([])
  expect(platform.of('complete')).toEqual([])
})

test('sendToPlatform: behavior: a token of a millisecond less is sent', async () => {
  const { context, clock, platform } = createEffectContext()
  clock.advance(30 * 60_000 - 1)
  const answer = sendToPlatform(exchange, signal, context)
  await until(() => platform.waiting('complete'))
  platform.waiting('complete')?.answer()
  expect(await answer).toMatchObject({ id: 'account-of-public-one' })
})

/** Runs pending promises until a condition is met. */
async function until(isSo: () => unknown): Promise<void> {
  for (let turn = 0; turn < 100 && !isSo(); turn++) await new Promise((resolve) => void setImmediate(resolve))
  expect(isSo()).toBeTruthy()
}
