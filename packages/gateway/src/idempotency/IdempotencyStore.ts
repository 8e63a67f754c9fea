/**
 * Keeps what was answered to a request that creates something, so that a repetition gets the same answer. Keys
 * and fingerprints are digests; an answer is what the browser was told, without any secret.
 *
 * One in a database serves several gateways; `begin` must then be one atomic statement there.
 */
export interface IdempotencyStore {
  /** Claims a key for this request, or says what became of it before. */
  begin(key: string, fingerprint: string): Begun | Promise<Begun>
  /** Keeps the answer, for a day. */
  finish(key: string, answer: KeptAnswer): void | Promise<void>
  /** Gives the key back, so that the request can be tried again. */
  release(key: string): void | Promise<void>
}

/**
 * - `new`: the key is claimed, do the work.
 * - `busy`: the same request is still under way.
 * - `mismatch`: the key came with another request.
 * - an answer: the one to repeat.
 */
export type Begun = 'new' | 'busy' | 'mismatch' | { answer: KeptAnswer }

/** An answer as the browser was given it. */
export interface KeptAnswer {
  status: number
  /** JSON. */
  body: string
}
