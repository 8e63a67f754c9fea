/** A requested transfer from a bank to a goal. */
export interface Move {
  /** The account's label. */
  from: string
  goal: string
  /** Cents. */
  amount: number
}

/** A transfer in progress. It is simulated, and gone after a reload. */
export interface Transfer extends Move {
  id: number
  /** Whose it is. */
  owner: string
}
