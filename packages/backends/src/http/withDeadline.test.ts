import { expect, test, vi } from 'vitest'
import { withDeadline } from './withDeadline.ts'

/** Ends as a `fetch` does: with the signal's reason. */
const stopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })

test('default: the task’s result, and no timer is left', async () => {
  vi.useFakeTimers()
  try {
    await expect(withDeadline({ timeoutMs: 1000 }, async () => 'done')).resolves.toBe('done')
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('error: a task that takes too long', async () => {
  await expect(withDeadline({ timeoutMs: 1 }, stopped)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('error: the caller’s own reason', async () => {
  const reason = new Error('no longer wanted')
  const caller = new AbortController()
  const running = withDeadline({ signal: caller.signal, timeoutMs: 1000 }, stopped)
  caller.abort(reason)
  await expect(running).rejects.toBe(reason)
})

test('behavior: once a task is done, its signal follows the caller’s no longer', async () => {
  const caller = new AbortController()
  const limited = await withDeadline({ signal: caller.signal, timeoutMs: 1000 }, async (signal) => signal)
  caller.abort()
  expect(limited.aborted).toBe(false)
})

test('behavior: a browser without AbortSignal.any and AbortSignal.timeout has both', async () => {
  const { any, timeout } = AbortSignal
  try {
    Reflect.deleteProperty(AbortSignal, 'any')
    Reflect.deleteProperty(AbortSignal, 'timeout')
    await expect(withDeadline({ timeoutMs: 1 }, stopped)).rejects.toMatchObject({ name: 'TimeoutError' })
  } finally {
    Object.assign(AbortSignal, { any, timeout })
  }
})
