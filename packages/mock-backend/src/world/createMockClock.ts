/** The time that every state of the mock follows. */
export interface MockClock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Moves the time forward by `ms` milliseconds. Throws a `RangeError` where `ms` is negative or no finite number. */
  advance: (ms: number) => void
}

/** A clock over `base` that can be moved ahead of it and set back to it. */
export interface ResettableClock extends MockClock {
  reset: () => void
}

export function createMockClock(base: { now(): number }): ResettableClock {
  let ahead = 0
  return {
    now: () => base.now() + ahead,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) {
        throw new RangeError('The clock only moves forward. Pass the milliseconds to move by, zero or more.')
      }
      ahead += ms
    },
    reset() {
      ahead = 0
    },
  }
}
