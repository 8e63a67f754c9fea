/** How many requests are taken in a row, and in what time as many become free again. */
export interface Rate {
  requests: number
  /** Milliseconds. */
  perMs: number
}

/** Counts requests. One in a database or in Redis counts for several gateways. */
export interface LimitStore {
  /**
   * Takes one request of a key, in one atomic step. Returns 0, or the milliseconds to wait; then nothing was taken.
   *
   * Requests that were taken become free one by one, evenly over `perMs`.
   */
  take(key: string, rate: Rate & { now: number }): number | Promise<number>
}
