/**
 * Milliseconds that an answer asks to wait, by its `Retry-After` in seconds or as a date; undefined where it does not
 * say, or not so that it can be read.
 */
export function retryAfterMs(headers: Pick<Headers, 'get'>, clock: { now(): number }): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now()
  return Number.isFinite(ms) ? Math.min(longestMs, Math.max(0, ms)) : undefined
}

/** An hour: who asks for more has a clock that is wrong, and nobody waits for it. */
const longestMs = 3_600_000
