export type SqlValue = string | number | null
export type SqlRow = Record<string, unknown>

/** A statement with `$1` for its first value. Both databases number parameters like this. */
export type SqlStatement = readonly [text: string, values?: readonly SqlValue[]]

/** Statements in sequence, each with the rows of the previous one. */
export type SqlSteps = Generator<SqlStatement, void, readonly SqlRow[]>

/** What the stores need of a database. */
export interface SqlDatabase {
  /** Runs one statement and yields the rows it returns. */
  run(...statement: SqlStatement): Promise<readonly SqlRow[]>
  /**
   * Runs steps in one transaction, while every other `alone` on the same database waits. Steps are a generator, so
   * that a database that answers at once never lets go of its thread with a transaction open; they are begun again where
   * the transaction could not begin.
   */
  alone(steps: () => SqlSteps): Promise<void>
  close(): Promise<void>
}
