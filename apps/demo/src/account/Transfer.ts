/** What somebody asks to be moved from a bank to a goal. */
export interface Move {
  /** The account, in a few words. */
  from: string
  goal: string
  /** Cents. */
  amount: number
}

/** Money on its way. It is made up, and gone with the page. */
export interface Transfer extends Move {
  id: number
  /** Whose it is. */
  owner: string
}
