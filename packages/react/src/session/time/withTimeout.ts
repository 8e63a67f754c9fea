import { type Call, type Clock, linkError } from '@banklink/core'
import type { Visibility } from '../adapters/page/pageVisibility.ts'
import { until } from './pause.ts'

export interface WithTimeoutOptions {
  clock: Clock
  page: Visibility
  /** Milliseconds for the platform to finish, not counting time while the page is hidden. */
  answerWithinMs: number
}

/**
 * Runs a call with a time limit, so that an answer that never comes is an error that can be retried.
 *
 * @throws `link.answer_timeout`, by the call's signal
 */
export async function withTimeout<T>(
  { clock, page, answerWithinMs }: WithTimeoutOptions,
  run: (call: Call) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  let leftMs = answerWithinMs
  let since = 0
  let stop: (() => void) | null = null

  const turn = () => {
    if (page.isVisible() === Boolean(stop)) return
    if (stop) {
      stop()
      stop = null
      leftMs -= clock.now() - since
    } else {
      since = clock.now()
      stop = clock.after(leftMs, () => limit.abort(linkError('link.answer_timeout')))
    }
  }
  turn()
  const forget = page.onVisibilityChange(turn)
  // A backend that does not look at its signal has the same limit.
  const ended = until(limit.signal)
  return Promise.race([run({ signal: limit.signal }), ended]).finally(() => {
    forget()
    stop?.()
  })
}
