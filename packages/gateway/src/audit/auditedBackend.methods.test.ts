import { type LinkBackend, type LinkedAccount, platformError, type Step } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { AuditEvent } from './AuditEvent.ts'
import { auditedBackend } from './auditedBackend.ts'

const account = { id: 'account-1', status: 'active' } as LinkedAccount
const done: Step<LinkedAccount> = { done: true, value: account }
const pending = { done: false, resume: 'resume-1', retryAfterMs: 1000 } as const
const token = { done: true, value: { linkToken: 'link-1', expiresInMs: 1, state: 'state-1' } } as const

type Method = Exclude<keyof LinkBackend, 'id'>
const methods: Method[] = [
  'capabilities',
  'begin',
  'complete',
  'completeUpdate',
  'follow',
  'abandon',
  'list',
  'get',
  'remove',
  'addByNumbers',
]

/** A brand's own backend, of which every method answers this, and its audit events. */
function scene(answer: () => Promise<unknown>, has: readonly Method[] = methods) {
  const events: AuditEvent[] = []
  const asked: unknown[] = []
  const own = Object.fromEntries(
    has.map((name) => [
      name,
      (...given: unknown[]) => {
        asked.push([name, ...given])
        return answer()
      },
    ]),
  )
  const backend = auditedBackend({ id: 'own', ...own } as unknown as LinkBackend, {
    ownerKey: 'owner-1',
    actor: 'agent-7',
    requestId: 'request-1',
    clock: { now: () => 5 },
    record: async (event) => void events.push(event),
  })
  const run = async (name: Method, ...given: unknown[]): Promise<unknown> =>
    (backend as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]?.(...given)
  return { events, asked, backend, run }
}

const event = {
  at: 5,
  ownerKey: 'owner-1',
  actor: 'agent-7',
  platform: 'own',
  requestId: 'request-1',
  accountId: null,
  purpose: null,
  code: null,
}
const stopped = call()

test.each<[method: Method, given: unknown, answer: unknown, said: Partial<AuditEvent>]>([
  ['begin', { purpose: 'link' }, token, { type: 'link.started', purpose: 'link', outcome: 'done' }],
  [
    'begin',
    { purpose: 'reconnect', accountId: 'account-1' },
    token,
    { type: 'link.started', purpose: 'reconnect', accountId: 'account-1', outcome: 'done' },
  ],
  ['begin', { purpose: 'link' }, pending, { type: 'link.started', purpose: 'link', outcome: 'pending' }],
  [
    'complete',
    { publicToken: 'public-1' },
    done,
    { type: 'link.completed', purpose: 'link', accountId: 'account-1', outcome: 'active' },
  ],
  ['complete', {}, pending, { type: 'link.completed', purpose: 'link', outcome: 'pending' }],
  [
    'completeUpdate',
    { state: 'state-1' },
    done,
    { type: 'account.updated', accountId: 'account-1', outcome: 'active' },
  ],
  ['follow', pending, done, { type: 'step.followed', accountId: 'account-1', outcome: 'active' }],
  ['follow', pending, token, { type: 'step.followed', outcome: 'done' }],
  ['abandon', 'state-1', undefined, { type: 'link.abandoned', purpose: 'link', outcome: 'done' }],
  [
    'remove',
    'account-1',
    { done: true, value: { ...account, status: 'removed' } },
    { type: 'account.removed', accountId: 'account-1', outcome: 'removed' },
  ],
  ['remove', 'account-1', pending, { type: 'account.removed', accountId: 'account-1', outcome: 'pending' }],
  ['addByNumbers', { type: 'checking' }, done, { type: 'account.added', accountId: 'account-1', outcome: 'active' }],
])('default: %s %j', async (method, given, answer, said) => {
  const { events, asked, run } = scene(async () => answer)
  expect(await run(method, given, stopped)).toBe(answer)
  expect(asked).toEqual([[method, given, stopped]])
  expect(events).toEqual([{ ...event, ...said }])
})

test.each<[method: Method, given: unknown[]]>([
  ['capabilities', [stopped]],
  ['list', [{ cursor: 'c' }, stopped]],
  ['get', ['account-1', stopped]],
])('behavior: %s is a read, and no event', async (method, given) => {
  const answer = {}
  const { events, asked, run } = scene(async () => answer)
  expect(await run(method, ...given)).toBe(answer)
  expect(asked).toEqual([[method, ...given]])
  expect(events).toEqual([])
})

test('behavior: a step that is still pending is no event', async () => {
  const { events, run } = scene(async () => pending)
  expect(await run('follow', pending, stopped)).toBe(pending)
  expect(events).toEqual([])
})

test.each([
  [platformError('platform.rejected'), 'platform.rejected'],
  [new TypeError('our own fault'), 'gateway.failed'],
])('error: %s is thrown on, and its event has the code %s', async (failure, code) => {
  const { events, run } = scene(() => Promise.reject(failure))
  await expect(run('addByNumbers', {}, stopped)).rejects.toBe(failure)
  expect(events).toEqual([{ ...event, type: 'account.added', outcome: 'failed', code }])
})

test('behavior: what the backend cannot do, the audited one cannot either', () => {
  const without = methods.filter((name) => name !== 'abandon' && name !== 'addByNumbers')
  const { backend } = scene(async () => undefined, without)
  expect([...methods].filter((name) => !(name in backend))).toEqual(['abandon', 'addByNumbers'])
  expect(backend.id).toBe('own')
})

test.each([{ checksOwner: true } as const, {}])('behavior: checks an owner as the backend does: %o', (own) => {
  const context = { ownerKey: 'owner-1', actor: 'agent-7', requestId: 'request-1', clock: Date, record: async () => {} }
  const backend = auditedBackend({ id: 'own', ...own } as unknown as LinkBackend, context)
  expect('checksOwner' in backend ? { checksOwner: backend.checksOwner } : {}).toEqual(own)
})
