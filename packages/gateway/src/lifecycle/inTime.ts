import { deferred } from './deferred.ts'

export interface InTimeOptions {
  /** Milliseconds that the work may take. */
  ms: number
  /**
   * Makes the error of work that takes longer.
   *
   * @default a `TimeoutError`
   */
  toError?: () => Error
}

/** Runs work, and rejects if it takes too long. The work itself continues. */
export async function inTime<T>({ ms, toError = timeoutError }: InTimeOptions, work: () => T | Promise<T>): Promise<T> {
  const late = deferred<never>()
  const timer = setTimeout(() => late.reject(toError()), ms)
  try {
    return await Promise.race([work(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function timeoutError(): Error {
  return new DOMException('', 'TimeoutError')
}
