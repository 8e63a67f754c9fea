import { expect, test } from 'vitest'
import type { UpstreamCall } from '../observe/UpstreamCall.ts'
import { openTelemetryHooks } from './openTelemetryHooks.ts'

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

/** The hooks, and the spans that OpenTelemetry receives. */
function scene() {
  const spans: object[] = []
  const hooks = openTelemetryHooks({
    tracer: {
      startSpan(name, options, parent: string) {
        const span = { name, ...options, parent }
        spans.push(span)
        return {
          setStatus: ({ code }: { code: number }) => Object.assign(span, { status: code }),
          end: (ended: number) => void Object.assign(span, { ended }),
        }
      },
    },
    context: { active: () => 'active' },
    propagation: { extract: (context, carrier) => `${context} ${carrier.traceparent}` },
    clock: { now: () => 1000 },
  })
  return { spans, ...hooks }
}

const entry = {
  level: 'info',
  requestId: 'r',
  method: 'GET',
  route: '/accounts/:id',
  status: 200,
  durationMs: 400,
} as const

test('log: a server span, with the attributes of the semantic conventions', () => {
  const { spans, log } = scene()
  log({ ...entry, traceparent })
  expect(spans).toStrictEqual([
    {
      name: 'GET /accounts/:id',
      kind: 1,
      startTime: 600,
      ended: 1000,
      parent: `active ${traceparent}`,
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/accounts/:id',
        'http.response.status_code': 200,
        'banklink.request_id': 'r',
      },
    },
  ])
})

test.each([
  [499, undefined],
  [500, 2],
])('log: with status %i and a code, the type of the error, and the span’s status %s', (status, code) => {
  const { spans, log } = scene()
  log({ ...entry, level: 'error', status, code: 'platform.unavailable' })
  expect(spans).toMatchObject([{ parent: 'active', attributes: { 'error.type': 'platform.unavailable' } }])
  expect(spans.map((span) => ('status' in span ? span.status : undefined))).toEqual([code])
})

const sent: UpstreamCall = {
  requestId: 'r',
  platform: 'bond.test',
  operation: 'DELETE /accounts/:id',
  status: 204,
  startedAt: 1,
  durationMs: 2,
  attempt: 1,
}

test('onUpstream: a client span, with the attributes of the semantic conventions', () => {
  const { spans, onUpstream } = scene()
  onUpstream({ ...sent, traceparent })
  expect(spans).toStrictEqual([
    {
      name: 'DELETE /accounts/:id',
      kind: 2,
      startTime: 1,
      ended: 3,
      parent: `active ${traceparent}`,
      attributes: {
        'http.request.method': 'DELETE',
        'server.address': 'bond.test',
        'http.request.resend_count': 0,
        'http.response.status_code': 204,
        'banklink.request_id': 'r',
      },
    },
  ])
})

test.each([
  [399, undefined],
  [400, 2],
])('onUpstream: with status %i the span’s status is %s', (status, code) => {
  const { spans, onUpstream } = scene()
  onUpstream({ ...sent, status, attempt: 3 })
  expect(spans).toMatchObject([{ attributes: { 'http.request.resend_count': 2 } }])
  expect(spans.map((span) => ('status' in span ? span.status : undefined))).toEqual([code])
  expect(spans[0]).not.toHaveProperty(['attributes', 'error.type'])
})

test('onUpstream: without an answer the error is its type', () => {
  const { spans, onUpstream } = scene()
  onUpstream({ ...sent, status: null })
  expect(spans).toMatchObject([{ status: 2, attributes: { 'error.type': 'unreachable' } }])
  expect(spans[0]).not.toHaveProperty(['attributes', 'http.response.status_code'])
})
