/** One request that a backend sent to its platform, without any body, query, ID or header. */
export interface UpstreamCall {
  /** ID of the request to the gateway that it was sent for, as in the log. */
  requestId: string
  /** The request's W3C trace context, if it had one. It is not passed on to platforms. */
  traceparent?: string
  /** The platform's host, such as `sandbox.bond.tech`. */
  platform: string
  /** Method and path, with `:id` for everything that identifies something, such as `DELETE /api/v0/accounts/:id`. */
  operation: string
  /** Null if no answer came. */
  status: number | null
  /** When it was sent, in milliseconds since 1970. */
  startedAt: number
  /** Milliseconds until the answer began. */
  durationMs: number
  /** How often this was sent for the same request, from 1. */
  attempt: number
}
