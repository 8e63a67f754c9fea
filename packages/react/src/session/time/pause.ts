import type { Clock } from '@banklink/core'
import type { Visibility } from '../adapters/page/pageVisibility.ts'

/** Waits, or rejects with the signal's reason. */
export function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return until<void>(signal, (resolve) => clock.after(ms, resolve))
}

/** Waits until the page is visible, or rejects with the signal's reason. */
export async function seen(page: Visibility, signal: AbortSignal): Promise<void> {
  if (page.isVisible()) return
  await until<void>(signal, (resolve) => page.onVisibilityChange(() => page.isVisible() && resolve()))
}

/**
 * Waits, or rejects with the signal's reason. `wait` answers how to stop waiting, which happens in any case; without it
 * only the signal ends it.
 */
export async function until<T = never>(
  signal: AbortSignal,
  wait: (resolve: (value: T) => void) => () => void = () => () => {},
): Promise<T> {
  signal.throwIfAborted()
  let stop = () => {}
  return new Promise<T>((resolve, reject) => {
    stop = wait(resolve)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  }).finally(() => stop())
}
