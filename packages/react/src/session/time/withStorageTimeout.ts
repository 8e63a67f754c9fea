import type { Clock } from '@banklink/core'

/**
 * Waits at most two seconds for the browser's storage, then resolves to `otherwise`. A browser that blocks storage or
 * hangs must not prevent the user from linking.
 */
export function withStorageTimeout<T>(work: Promise<T>, otherwise: T, clock: Pick<Clock, 'after'>): Promise<T> {
  return new Promise((resolve) => {
    const cancel = clock.after(2_000, () => resolve(otherwise))
    const end = (answer: T) => {
      cancel()
      resolve(answer)
    }
    work.then(end, () => end(otherwise))
  })
}
