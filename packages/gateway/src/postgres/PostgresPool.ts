/** What is used of a `Pool` of `pg`, or of a driver that has the same. */
export interface PostgresPool {
  query(text: string, values?: (string | number | null)[]): Promise<PostgresResult>
  connect(): Promise<PostgresClient>
}

/** One connection of the pool. */
export interface PostgresClient {
  query(text: string, values?: (string | number | null)[]): Promise<PostgresResult>
  /** Gives the connection back, or ends it where it is told of an error. */
  release(error?: Error | boolean): void
}

/** What is read of an answer. */
export interface PostgresResult {
  rows: Record<string, unknown>[]
}
