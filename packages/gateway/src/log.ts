import { isBanklinkError, platformWord } from '@banklink/core'

/** The gateway's log entry of one request: never a body, a token, or a platform's text. */
export interface GatewayLogEntry {
  /** `error` from status 500 on, `warn` from 400 on. */
  level: 'info' | 'warn' | 'error'
  /** The same ID is in the response's `X-Request-Id` header and in the problem that the browser received. */
  requestId: string
  method: string
  /** The route's pattern, such as `/api/banklink/accounts/:id`. */
  route: string
  status: number
  /** Milliseconds it took. */
  durationMs: number
  code?: string
  platformCode?: string
  /** For an unexpected error: its class and where it was thrown, without its text. */
  thrown?: { name: string; at: readonly string[] }
}

/** The default log: what failed on our side, one line of JSON each. */
export function logErrors(entry: GatewayLogEntry): void {
  // oxlint-disable-next-line no-console -- a server without a log of its own still has to hear of a failure
  if (entry.level === 'error') console.error(JSON.stringify({ source: 'banklink', ...entry }))
}

export function levelOf(status: number): GatewayLogEntry['level'] {
  if (status >= 500) return 'error'
  return status >= 400 ? 'warn' : 'info'
}

/** What can be logged of an error: its codes, or the class and the location of an unexpected one. */
export function describeError(error: unknown): Pick<GatewayLogEntry, 'code' | 'platformCode' | 'thrown'> {
  if (!isBanklinkError(error)) return { thrown: describeThrown(error) }
  const platformCode = platformWord(error.details.platformCode)
  return { code: error.code, ...(platformCode === undefined ? {} : { platformCode }) }
}

function describeThrown(error: unknown): { name: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  // The text stands above the frames, and may quote what was sent.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, at: frames.slice(0, 5).map((line) => line.trim()) }
}
