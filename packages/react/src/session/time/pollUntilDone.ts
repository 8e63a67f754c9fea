import {
  type Call,
  type Clock,
  isBanklinkError,
  type LinkBackend,
  type LinkedAccount,
  type LinkToken,
  type Pending,
  type Step,
} from '@banklink/core'
import type { Visibility } from '../adapters/page/pageVisibility.ts'
import { pause, seen } from './pause.ts'
import { pollInterval } from './pollInterval.ts'

export interface PollUntilDoneOptions<T> {
  backend: Pick<LinkBackend, 'follow'>
  call: Call
  clock: Clock
  page: Visibility
  /** Called before each poll, so that a later attempt can continue from there. */
  onPending?: (step: Pending<T>) => void
}

/** Consecutive failed polls before the error is reported; rate limiting doesn't count. */
const mostFailures = 5

/**
 * Polls a pending answer until it is final: quickly at first, then more slowly, never earlier than the server asked,
 * and not while the page is hidden. A failed poll is repeated; a final refusal ends polling, and so does the caller's
 * signal.
 */
export async function pollUntilDone<T extends LinkToken | LinkedAccount>(
  first: Step<T>,
  { backend, call, clock, page, onPending }: PollUntilDoneOptions<T>,
): Promise<T> {
  const startedAt = clock.now()
  let step = first
  let lookedAt = startedAt
  let failures = 0
  while (!step.done) {
    const waiting: Pending<T> = step
    onPending?.(waiting)
    const now = clock.now()
    // From question to question: a slow network is waited for once, not twice.
    const restMs = pollInterval(now - startedAt) - (now - lookedAt)
    await pause(Math.max(waiting.retryAfterMs, restMs, 0), clock, call.signal)
    await seen(page, call.signal)
    lookedAt = clock.now()
    try {
      step = await backend.follow(waiting, call)
      failures = 0
    } catch (error) {
      call.signal.throwIfAborted()
      if (!isBanklinkError(error) || !error.retryable) throw error
      if (!error.code.endsWith('rate_limited') && ++failures === mostFailures) throw error
      step = { ...waiting, retryAfterMs: error.details.retryAfterMs ?? 0 }
    }
  }
  return step.value
}
