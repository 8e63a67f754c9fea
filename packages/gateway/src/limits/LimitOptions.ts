import type { LimitStore, Rate } from './LimitStore.ts'

/** Each kind of request is counted separately. */
export interface LimitRates {
  /** New link tokens: each may create a row at the platform. */
  linkTokens: Rate
  /** Everything else that changes something. */
  changes: Rate
  /** All requests together, those of a page that waits for a step too. */
  requests: Rate
}

/** How requests are limited. `{}` is right for one process, and for people. */
export interface LimitOptions {
  /**
   * Where requests are counted. Several gateways need one that they share: `limits` of a SQL store, or `redisLimitStore`.
   *
   * @default memoryLimitStore()
   */
  store?: LimitStore
  /**
   * The address that a request came from, as your proxy says it; null if it is not known. Addresses are counted before the
   * session is looked up, and may make ten times as many requests as one owner.
   *
   * @default addresses are not counted
   */
  clientAddress?: (request: Request) => string | null
  /**
   * How much one owner may ask for.
   *
   * @default 20 link tokens and 60 changes in 10 minutes, 300 requests a minute
   */
  rates?: Partial<LimitRates>
}

/** Enough for a user who tries every bank they have, on two devices. */
export const usualRates: LimitRates = {
  linkTokens: { requests: 20, perMs: 600_000 },
  changes: { requests: 60, perMs: 600_000 },
  requests: { requests: 300, perMs: 60_000 },
}
