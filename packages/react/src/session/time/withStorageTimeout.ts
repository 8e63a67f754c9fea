import type { Clock } from '@banklink/core'

/**
 * Waits for the browser's storage, two seconds at most. A browser that refuses it, or hangs in it, must not cost the
 * person the link: `otherwise` is the answer then.
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
