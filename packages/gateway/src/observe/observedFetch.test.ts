import { bondBackend } from '@banklink/backends/bond'
import { startMockBackend } from '@banklink/mock-backend/node'
import { expect, test } from 'vitest'
import { openTelemetryHooks } from '../opentelemetry/openTelemetryHooks.ts'
import { mockGateway } from '../testing/mockGateway.ts'
import { observedFetch } from './observedFetch.ts'
import type { UpstreamCall } from './UpstreamCall.ts'

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

test('default: each request to the platform, and the log, with the trace of the request', async () => {
  const calls: UpstreamCall[] = []
  const { url, mock, stop } = await startMockBackend()
  const mocked = mockGateway({
    onUpstream: (call) => calls.push(call),
    backend: (session, { fetch }) =>
      bondBackend({
        baseUrl: url + mock.bond.baseUrlPath,
        ...mock.bond.credentials,
        cardAccountId: mock.bond.cardAccounts.find(({ accountId }) => accountId === session.ownerId)?.accountId ?? '',
        fetch,
      }),
  })
  const begun = await mocked.send('/link-tokens', { json: { purpose: 'link' }, headers: { traceparent } })
  await stop()
  expect(begun.status).toBe(201)
  const { requestId } = mocked.logged.at(-1) ?? {}
  expect(mocked.logged.at(-1)).toMatchObject({ traceparent })
  expect(calls).toMatchObject([{ requestId, traceparent, platform: new URL(url).host, status: 200, attempt: 1 }])
  expect(calls[0]?.operation).toBe('POST /bond/api/v0/accounts/:id/external_accounts/plaid')
})

test('behavior: an operation holds no identifier', async () => {
  const calls: UpstreamCall[] = []
  const fetch = observedFetch({
    request: { requestId: 'request-1' },
    onUpstream: (call) => calls.push(call),
    clock: { now: () => 5 },
    fetch: async () => new Response(null, { status: 404 }),
  })
  await fetch('https://bond.test/api/v0/accounts/6f1c2d34-1111-4222-8333-444455556666?q=secret', { method: 'DELETE' })
  await fetch('https://bond.test/numbers/000123456789')
  await fetch('https://bond.test/numbers/000123456789')
  expect(calls.map(({ operation, attempt }) => [operation, attempt])).toEqual([
    ['DELETE /api/v0/accounts/:id', 1],
    ['GET /numbers/:id', 1],
    ['GET /numbers/:id', 2],
  ])
  expect(JSON.stringify(calls)).not.toMatch(/secret|123456789|6f1c/)
})

test.each([
  ['/a/accounts', '/a/accounts'],
  ['/v1.2/link-tokens/123', '/v1.2/link-tokens/123'],
  [`/${'a'.repeat(24)}`, `/${'a'.repeat(24)}`],
  [`/${'a'.repeat(25)}`, '/:id'],
  [`/x/${'a'.repeat(60)}/y`, '/x/:id/y'],
  ['/users/jane@mail.test', '/users/:id'],
  ['/numbers/a1234b', '/numbers/:id'],
])('behavior: the path %s is reported as %s', async (path, reported) => {
  const calls: UpstreamCall[] = []
  let now = 5
  const fetch = observedFetch({
    request: { requestId: 'request-1' },
    onUpstream: (call) => calls.push(call),
    clock: { now: () => now },
    async fetch() {
      now += 7
      return new Response()
    },
  })
  await fetch(new Request(`https://bond.test${path}`, { method: 'PATCH' }))
  expect(calls).toMatchObject([{ operation: `PATCH ${reported}`, status: 200, startedAt: 5, durationMs: 7 }])
})

test('behavior: no answer is a call too, and who watches stops nothing', async () => {
  const calls: UpstreamCall[] = []
  const broken = observedFetch({
    request: { requestId: 'request-1' },
    onUpstream: (call) => {
      calls.push(call)
      throw new Error('The watcher fell asleep.')
    },
    clock: { now: () => 5 },
    fetch: () => Promise.reject(new TypeError('The network is down.')),
  })
  await expect(broken('https://bond.test/')).rejects.toThrow('The network is down.')
  expect(calls).toMatchObject([{ status: null }])
})

test.each([
  '',
  'no',
  `${traceparent}-more`,
  traceparent.replace('00-', 'ff-'),
  `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
])('behavior: a trace context that is none (%j) is not passed on', async (header) => {
  const mocked = mockGateway()
  await mocked.send('/accounts', { headers: { traceparent: header } })
  expect(mocked.logged.at(-1)).not.toHaveProperty('traceparent')
})

test('behavior: OpenTelemetry gets a span for each, below the one of the request', async () => {
  const spans: { name: string; kind: number; parent: string; ended?: number; status?: number }[] = []
  const hooks = openTelemetryHooks({
    tracer: {
      startSpan(name, { kind }, parent: string) {
        const span = { name, kind, parent }
        spans.push(span)
        return {
          setStatus: ({ code }: { code: number }) => Object.assign(span, { status: code }),
          end: (ended: number) => void Object.assign(span, { ended }),
        }
      },
    },
    context: { active: () => 'active' },
    propagation: { extract: (_context, carrier) => carrier.traceparent },
    clock: { now: () => 1000 },
  })
  hooks.log({ level: 'info', requestId: 'r', method: 'GET', route: '/x', status: 200, durationMs: 400, traceparent })
  const call = { requestId: 'r', platform: 'bond.test', operation: 'GET /y', startedAt: 1, durationMs: 2, attempt: 1 }
  hooks.onUpstream({ ...call, status: null })
  hooks.log({ level: 'error', requestId: 'r', method: 'GET', route: '/x', status: 500, durationMs: 0, code: 'a.b' })
  expect(spans).toEqual([
    { name: 'GET /x', kind: 1, parent: traceparent, ended: 1000 },
    { name: 'GET /y', kind: 2, parent: 'active', ended: 3, status: 2 },
    { name: 'GET /x', kind: 1, parent: 'active', ended: 1000, status: 2 },
  ])
})
