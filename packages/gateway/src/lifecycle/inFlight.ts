import { deferred } from './deferred.ts'

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
  let isClosing = false
  const closed = deferred<void>()
  const end = (): void => {
    running -= 1
    closeIfIdle()
  }
  const closeIfIdle = (): void => {
    if (isClosing && running === 0) closed.resolve()
  }
  return {
    isClosing: () => isClosing,
    track(work) {
      running += 1
      work.then(end, end)
      return work
    },
    close() {
      isClosing = true
      closeIfIdle()
      return closed.promise
    },
  }
}
