// Runs in Node: the gateway's hooks with OpenTelemetry's own SDK. Prints nothing where each span is as it is to be.
import assert from 'node:assert/strict'
import { bondBackend } from '@banklink/backends/bond'
import { createGateway } from '@banklink/gateway'
import { openTelemetryHooks } from '@banklink/gateway/opentelemetry'
import { createMockBackend } from '@banklink/mock-backend'
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'

const exporter = new InMemorySpanExporter()
trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }))
propagation.setGlobalPropagator(new W3CTraceContextPropagator())

const mock = createMockBackend()
const gateway = createGateway({
  secret: 'a secret of the spans, long enough',
  authorize: () => ({ ownerKey: 'owner-1' }),
  backend: (_session, { fetch }) =>
    bondBackend({
      baseUrl: `https://mock.test${mock.bond.baseUrlPath}`,
      ...mock.bond.credentials,
      cardAccountId: mock.bond.cardAccounts[0].accountId,
      fetch,
    }),
  ...openTelemetryHooks({ tracer: trace.getTracer('banklink'), context, propagation }),
})
globalThis.fetch = (input, init) => mock.fetch(new Request(input, init))

/** The spans of one request for the list, by their kind. */
async function spansOf(headers) {
  exporter.reset()
  await gateway.fetch(new Request('https://app.test/api/banklink/accounts', { headers }))
  const spans = exporter.getFinishedSpans()
  return [SpanKind.SERVER, SpanKind.CLIENT].map((kind) => spans.filter((span) => span.kind === kind))
}

const traceId = '0af7651916cd43dd8448eb211c80319c'
const spanId = 'b7ad6b7169203331'
const [[server], [client]] = await spansOf({ traceparent: `00-${traceId}-${spanId}-01` })
assert.equal(server.name, 'GET /api/banklink/accounts')
assert.equal(server.status.code, SpanStatusCode.UNSET)
assert.equal(server.attributes['http.response.status_code'], 200)
assert.equal(client.attributes['server.address'], 'mock.test')
for (const span of [server, client]) {
  assert.equal(span.spanContext().traceId, traceId)
  assert.deepEqual([span.parentSpanContext.spanId, span.parentSpanContext.isRemote], [spanId, true])
  const [startS] = span.startTime
  assert.ok(Math.abs(startS - Date.now() / 1000) < 60)
}

mock.fail({ method: 'GET', status: 503, times: 9 })
const [[failed], calls] = await spansOf({})
assert.equal(failed.parentSpanContext, undefined)
assert.equal(failed.status.code, SpanStatusCode.ERROR)
assert.equal(failed.attributes['error.type'], 'platform.unavailable')
assert.ok(calls.length > 0)
for (const { status } of calls) assert.equal(status.code, SpanStatusCode.ERROR)
