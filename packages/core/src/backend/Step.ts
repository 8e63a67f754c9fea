/** An answer that may take time: it is done, or states when to poll again. */
export type Step<T> = Done<T> | Pending<T>

/** A final answer. */
export interface Done<T> {
  done: true
  value: T
}

/** A pending answer: call {@link LinkBackend.follow} to poll. */
export interface Pending<T> {
  done: false
  /** Opaque: pass it to {@link LinkBackend.follow}. The gateway seals it for its owner, as it does a state. */
  resume: string
  /** Milliseconds to wait before the next poll, if the platform requires it. 0 leaves it to the browser. */
  retryAfterMs: number
  /** The type of the final value. Only a type: never set at run time. */
  readonly yields?: T
}

/** Creates a final answer. */
export function done<T>(value: T): Done<T> {
  return { done: true, value }
}

/** Creates a pending answer. */
export function pending<T>(resume: string, retryAfterMs: number): Pending<T> {
  return { done: false, resume, retryAfterMs }
}
