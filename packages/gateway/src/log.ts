import { isBanklinkError, platformWord } from '@banklink/core'

/** The gateway's log entry of one request: never a body, a token, or a platform's text. */
export interface GatewayLogEntry {
  /** `error` from status 500, `warn` from 400. */
  level: 'info' | 'warn' | 'error'
  /** The same ID is in the response's `X-Request-Id` header and in the problem that the browser received. */
  requestId: string
  method: string
  /** The route's pattern, such as `/api/banklink/accounts/:id`. */
  route: string
  status: number
  /** Milliseconds it took. */
  durationMs: number
  /** The request's W3C trace context, if it has a valid one. */
  traceparent?: string
  code?: string
  platformCode?: string
  /** For an unexpected error: its class and where it was thrown, without its text. */
  thrown?: { name: string; at: readonly string[] }
}

/** The default log: server failures, one line of JSON each. */
export function logErrors(entry: GatewayLogEntry): void {
  // oxlint-disable-next-line no-console -- a server without a log of its own still has to hear of a failure
  if (entry.level === 'error') console.error(JSON.stringify({ source: 'banklink', ...entry }))
}

export function levelOf(status: number): GatewayLogEntry['level'] {
  if (status >= 500) return 'error'
  return status >= 400 ? 'warn' : 'info'
}

/** What can be logged of an error: its codes, or the class and the location of an unexpected one. */
export function describeError(error: Error): Pick<GatewayLogEntry, 'code' | 'platformCode' | 'thrown'> {
  if (!isBanklinkError(error)) return { thrown: { name: error.name, at: framesOf(error) } }
  const platformCode = platformWord(error.details.platformCode)
  return { code: error.code, ...(platformCode === undefined ? {} : { platformCode }) }
}

/** The text precedes the frames, may quote the request, and may look like a frame. */
function framesOf({ message, stack = '' }: Error): string[] {
  const below = stack.split('\n').slice(message.split('\n').length)
  return below
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
}
