import { toIsoDate } from './toIsoDate.ts'

/** How long a link token lives from now on, in milliseconds, by the date that came with it. */
export function toExpiresInMs(expiration: string | null, clock: { now(): number }): number {
  const expiresAt = Date.parse(toIsoDate(expiration) ?? '')
  return Number.isNaN(expiresAt) ? shortestLifeMs : Math.max(0, expiresAt - clock.now())
}

/** The life of the shortest-lived link token at Plaid, for an answer without a date that can be read. */
const shortestLifeMs = 30 * 60_000
