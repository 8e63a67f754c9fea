/**
 * Stores the answer to a request that creates something, so that a repetition gets the same answer. Keys, owners and
 * fingerprints are digests; an answer is what the browser received, without secrets.
 * A store in a database serves several gateways; each method must be one atomic statement there.
 */
export interface IdempotencyStore {
  /** Returns the state of a key without claiming it. */
  find(key: string, fingerprint: string): Begun | Promise<Begun>
  /** Claims a key for this request, or returns its state if it was claimed before. */
  begin(key: string, claim: IdempotencyClaim): Begun | Promise<Begun>
  /**
   * Stores the answer for a day, if this attempt still has the key; a key that another attempt took over is left
   * unchanged.
   */
  finish(key: string, end: { attempt: string; answer: KeptAnswer }): void | Promise<void>
  /** Releases the key so that the request can be tried again, if this attempt still has it and did not finish. */
  release(key: string, attempt: string): void | Promise<void>
  /**
   * Deletes the stored answers of an owner and returns how many there were, for `gateway.eraseOwner`. Claims stay until
   * they end: they hold only digests, and without one a request in progress could do its work twice.
   *
   * @default answers stay until they expire, and `gateway.eraseOwner` reports that
   */
  eraseOwner?(owner: string): number | Promise<number>
}

/** The claim of a key: its owner, its request and its duration. */
export interface IdempotencyClaim {
  fingerprint: string
  /** A unique name of this attempt. */
  attempt: string
  /** The owner of the request, so that one owner's many keys don't evict another owner's, and for `eraseOwner`. */
  owner: string
  /** Milliseconds after which a request that never ended counts as crashed. */
  leaseMs: number
}

/**
 * - `new`: the key is unused. From `begin`: it is claimed now, do the work.
 * - `busy`: the same request is still in progress.
 * - `mismatch`: the key was used with another request.
 * - an answer: the answer to repeat.
 */
export type Begun = 'new' | 'busy' | 'mismatch' | { answer: KeptAnswer }

/** An answer as the browser received it. */
export interface KeptAnswer {
  status: number
  /** JSON. */
  body: string
}
