/** The methods that are used of a `Pool` of `pg`, or of a compatible driver. */
export interface PostgresPool {
  query(text: string, values?: (string | number | null)[]): Promise<PostgresResult>
  connect(): Promise<PostgresClient>
}

/** One connection of the pool. */
export interface PostgresClient {
  query(text: string, values?: (string | number | null)[]): Promise<PostgresResult>
  /** Returns the connection to the pool, or destroys it if an error is passed. */
  release(error?: Error | boolean): void
}

/** The used part of a result. */
export interface PostgresResult {
  rows: Record<string, unknown>[]
}
