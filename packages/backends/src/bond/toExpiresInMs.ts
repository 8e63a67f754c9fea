import { toIsoDate } from './toIsoDate.ts'

/** Milliseconds until a link token expires, by the date in its response. */
export function toExpiresInMs(expiration: string | null, clock: { now(): number }): number {
  const expiresAt = Date.parse(toIsoDate(expiration) ?? '')
  return Number.isNaN(expiresAt) ? shortestLifeMs : Math.max(0, expiresAt - clock.now())
}

/** The lifetime of Plaid's shortest-lived link token, for a response without a readable date. */
const shortestLifeMs = 30 * 60_000
