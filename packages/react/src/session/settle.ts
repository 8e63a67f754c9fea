import type { Call, Clock, LinkBackend, LinkedAccount, LinkToken, Step } from '@banklink/core'

export interface SettleOptions {
  backend: LinkBackend
  call: Call
  clock: Clock
  /** Told once, when the first answer is not the last. */
  onPending?: () => void
}

/** Looks again at an answer that takes its time, as often as the other side said, until it is there. */
export async function settle<T extends LinkToken | LinkedAccount>(
  first: Step<T>,
  { backend, call, clock, onPending }: SettleOptions,
): Promise<T> {
  let step = first
  if (!step.done) onPending?.()
  while (!step.done) {
    await pause(step.retryAfterMs, clock, call.signal)
    step = await backend.follow(step, call)
  }
  return step.value
}

/** Waits, or rejects with the signal's reason. */
export async function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const cancel = clock.after(ms, resolve)
    const abort = () => {
      cancel()
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
}
