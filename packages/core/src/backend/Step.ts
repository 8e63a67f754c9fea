/** An answer that may take time: it is done, or states when to poll again. */
export type Step<T> = Done<T> | Pending<T>

/** An answer that is there. */
export interface Done<T> {
  done: true
  value: T
}

/** An answer that is not there yet: {@link LinkBackend.follow} looks again. */
export interface Pending<T> {
  done: false
  /** Opaque: pass it to {@link LinkBackend.follow}. The gateway seals it for its owner, as it does a state. */
  resume: string
  /** Milliseconds to wait before looking again, where the platform asks for patience. 0 leaves the pace to the browser. */
  retryAfterMs: number
  /** What it will yield. A type only: never there at run time. */
  readonly yields?: T
}

/** An answer that is there. */
export function done<T>(value: T): Done<T> {
  return { done: true, value }
}

/** An answer that is not there yet. */
export function pending<T>(resume: string, retryAfterMs: number): Pending<T> {
  return { done: false, resume, retryAfterMs }
}
