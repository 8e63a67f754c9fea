import type { LinkBackend } from '@banklink/core'
import { call } from '@banklink/test'
import { afterEach, expect, test, vi } from 'vitest'
import type { AuditEvent } from './audit/AuditEvent.ts'
import { backendMaker } from './backendMaker.ts'
import type { BackendContext, GatewayOptions } from './Gateway.ts'
import type { UpstreamCall } from './observe/UpstreamCall.ts'

const own = { id: 'own', remove: async () => ({ done: false, resume: 'r', retryAfterMs: 1 }) } as unknown as LinkBackend

/** The backend that is made for an owner's request, and what its maker received. */
async function made(options: Partial<GatewayOptions>, session = { ownerKey: 'owner-1' }) {
  const given: [session: unknown, context: BackendContext][] = []
  const all = { secret: '', authorize: () => null, ...options } as GatewayOptions
  all.backend = async (...received) => {
    given.push(received)
    return own
  }
  const make = backendMaker(all, { clock: { now: () => 5 } })
  return { ...(await make(session, { requestId: 'request-1', traceparent: 'trace-1' })), given }
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('default: the brand’s own backend, with the request that it is made for', async () => {
  const { backend, given } = await made({})
  expect(backend).toBe(own)
  expect(given).toEqual([
    [{ ownerKey: 'owner-1' }, { requestId: 'request-1', traceparent: 'trace-1', fetch: globalThis.fetch }],
  ])
})

test('parameters: onUpstream receives what is sent by the context’s fetch', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(null, { status: 204 }))
  const calls: UpstreamCall[] = []
  const { given } = await made({ onUpstream: (each) => calls.push(each) })
  await given[0]?.[1].fetch('https://bond.test/accounts')
  expect(calls).toMatchObject([
    { requestId: 'request-1', traceparent: 'trace-1', operation: 'GET /accounts', status: 204, startedAt: 5 },
  ])
})

test.each([
  [{ ownerKey: 'owner-1' }, 'owner-1'],
  [{ ownerKey: 'owner-1', actor: 'agent-7' }, 'agent-7'],
])('parameters: audit, of %j by %s', async (session, actor) => {
  const events: AuditEvent[] = []
  const { backend } = await made({ audit: (event) => events.push(event) }, session)
  await backend.remove('account-1', call())
  expect(events).toMatchObject([
    { type: 'account.removed', at: 5, ownerKey: 'owner-1', actor, requestId: 'request-1', platform: 'own' },
  ])
})

const failed = {
  level: 'error',
  requestId: 'request-1',
  method: 'AUDIT',
  route: 'account.removed',
  status: 500,
  durationMs: 0,
  code: 'audit_failed',
}

test.each([
  () => Promise.reject(new Error('The disk is full.')),
  () => {
    throw new Error('The disk is full.')
  },
])('behavior: an audit that fails is logged, and the work is done', async (audit) => {
  const logged: unknown[] = []
  const { backend } = await made({ audit, log: (entry) => logged.push(entry) })
  expect(await backend.remove('account-1', call())).toMatchObject({ done: false })
  expect(logged).toStrictEqual([failed])
})

test('behavior: without a log, an audit that fails is written to the console', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { backend } = await made({ audit: () => Promise.reject(new Error('The disk is full.')) })
  await backend.remove('account-1', call())
  expect(written.mock.calls).toEqual([[JSON.stringify({ source: 'banklink', ...failed })]])
})

test('behavior: what the gateway refuses itself is an event, and a link in progress has its purpose and account', async () => {
  const events: AuditEvent[] = []
  const { about, refused } = await made({ audit: (event) => events.push(event) }, { ownerKey: 'owner-1' })
  await refused({ type: 'link.completed', purpose: 'link', code: 'platform.duplicate_account' })
  await about({ purpose: 'reconnect', accountId: 'account-1' })
    .completeUpdate({} as never, call())
    .catch(() => undefined)
  const who = { at: 5, ownerKey: 'owner-1', actor: 'owner-1', requestId: 'request-1', platform: 'own' }
  const refusal = { outcome: 'failed', accountId: null }
  expect(events).toEqual([
    { ...who, ...refusal, type: 'link.completed', purpose: 'link', code: 'platform.duplicate_account' },
    {
      ...who,
      ...refusal,
      type: 'account.updated',
      purpose: 'reconnect',
      accountId: 'account-1',
      code: 'gateway.failed',
    },
  ])
})

test('behavior: without an audit nothing is recorded, and the backend is the brand’s own', async () => {
  const { about, refused } = await made({})
  expect(about({ purpose: 'link', accountId: null })).toBe(own)
  await expect(refused({ type: 'link.started', purpose: 'link', code: 'gateway.paused' })).resolves.toBeUndefined()
})
