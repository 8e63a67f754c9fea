/** Counts work, and lets it end. */
export interface InFlight {
  /** Whether nothing new is to begin. */
  readonly isClosing: () => boolean
  /** Counts work until it is settled, also after its request was answered. */
  readonly track: <T>(work: Promise<T>) => Promise<T>
  /** Ends when everything that was counted is settled. From now on nothing new is to begin. */
  readonly close: () => Promise<void>
}

export function inFlight(): InFlight {
  let running = 0
  let closing: PromiseWithResolvers<void> | undefined
  const end = (): void => {
    running -= 1
    if (running === 0) closing?.resolve()
  }
  return {
    isClosing: () => closing !== undefined,
    track(work) {
      running += 1
      work.then(end, end)
      return work
    },
    close() {
      closing ??= Promise.withResolvers<void>()
      if (running === 0) closing.resolve()
      return closing.promise
    },
  }
}
