import type { GatewayLogEntry } from '../log.ts'
import type { UpstreamCall } from '../observe/UpstreamCall.ts'

export interface OpenTelemetryHooks {
  /** For the gateway's `log`: a server span for each request. */
  log: (entry: GatewayLogEntry) => void
  /** For the gateway's `onUpstream`: a client span for each request to a platform. */
  onUpstream: (call: UpstreamCall) => void
}

/**
 * Spans for OpenTelemetry, below the span that the request's `traceparent` names. Needs the propagator for W3C trace
 * context, which the SDKs set up.
 *
 * @example
 * import { context, propagation, trace } from '@opentelemetry/api'
 *
 * const hooks = openTelemetryHooks({ tracer: trace.getTracer('banklink'), context, propagation })
 * createGateway({ ...hooks, ...options })
 */
export function openTelemetryHooks<span extends TelemetrySpan, parent>(
  parts: OpenTelemetryHooksOptions<span, parent>,
): OpenTelemetryHooks {
  const { tracer, context, propagation, clock = Date } = parts
  const parentOf = (traceparent: string | undefined): parent =>
    traceparent === undefined ? context.active() : propagation.extract(context.active(), { traceparent })
  return {
    log({ method, route, status, durationMs, requestId, code, traceparent }) {
      const startTime = clock.now() - durationMs
      const attributes = {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
        'banklink.request_id': requestId,
        ...(code === undefined ? {} : { 'error.type': code }),
      }
      const options = { kind: spanKinds.server, startTime, attributes }
      const span = tracer.startSpan(`${method} ${route}`, options, parentOf(traceparent))
      if (status >= 500) span.setStatus(failed)
      span.end(startTime + durationMs)
    },
    onUpstream({ platform, operation, status, startedAt, durationMs, attempt, requestId, traceparent }) {
      const attributes = {
        'http.request.method': operation.slice(0, operation.indexOf(' ')),
        'server.address': platform,
        'http.request.resend_count': attempt - 1,
        'banklink.request_id': requestId,
        ...(status === null ? { 'error.type': 'unreachable' } : { 'http.response.status_code': status }),
      }
      const options = { kind: spanKinds.client, startTime: startedAt, attributes }
      const span = tracer.startSpan(operation, options, parentOf(traceparent))
      if (status === null || status >= 400) span.setStatus(failed)
      span.end(startedAt + durationMs)
    },
  }
}

/** The methods that are called on a span of `@opentelemetry/api`. */
export interface TelemetrySpan {
  setStatus(status: { code: number }): unknown
  end(endTime: number): void
}

/** Parts of `@opentelemetry/api`, by their shape, so that the gateway does not depend on it. */
export interface OpenTelemetryHooksOptions<span extends TelemetrySpan, parent> {
  tracer: {
    startSpan(
      name: string,
      options: { kind: number; startTime: number; attributes: Record<string, string | number> },
      context: parent,
    ): span
  }
  context: { active(): parent }
  propagation: { extract(context: parent, carrier: { traceparent: string }): parent }
  /** The gateway's. @default Date */
  clock?: { now(): number }
}

/** The numbers that OpenTelemetry has for them. */
const spanKinds = { server: 1, client: 2 } as const
const failed = { code: 2 } as const
