import type { Call } from '@banklink/core'

/** A call that nothing aborts. */
export function call(idempotencyKey?: string): Call {
  return { signal: new AbortController().signal, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) }
}
