/**
 * Runs a task with a signal that aborts when the caller's does from now on, and after a time, with a `TimeoutError`. In
 * place of `AbortSignal.any` and `AbortSignal.timeout`, which some of the supported browsers lack.
 */
export async function withDeadline<T>(
  { signal, timeoutMs }: { signal?: AbortSignal; timeoutMs: number },
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limited = new AbortController()
  const stop = () => limited.abort(signal?.reason)
  const timer = setTimeout(() => limited.abort(new DOMException('', 'TimeoutError')), timeoutMs)
  signal?.addEventListener('abort', stop)
  try {
    return await task(limited.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
