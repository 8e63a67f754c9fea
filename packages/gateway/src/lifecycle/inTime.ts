import { deferred } from './deferred.ts'

/** Runs work, and rejects if it takes longer than these milliseconds. The work itself continues. */
export async function inTime<T>(ms: number, work: () => T | Promise<T>): Promise<T> {
  const late = deferred<never>()
  const timer = setTimeout(late.reject, ms)
  try {
    return await Promise.race([work(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
