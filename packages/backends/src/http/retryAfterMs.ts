/**
 * Milliseconds that an answer asks to wait, by its `Retry-After` in seconds or as a date; undefined where it does not
 * say, or not so that it can be read.
 */
export function retryAfterMs(headers: Pick<Headers, 'get'>, clock: { now(): number }): number | undefined {
  // Null is neither digits nor a date.
  const value = headers.get('retry-after') as string
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now()
  return Number.isFinite(ms) ? Math.min(longestMs, Math.max(0, ms)) : undefined
}

/** An hour: a longer wait comes from a wrong clock and would help no user. */
const longestMs = 3_600_000
